//! Writing.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures::{AsyncWrite, Sink};

use super::{CHUNK, Pending};
use crate::StreamWriter;

/// Takes items for a stream, one at a time.
pub fn sink<T>(writer: StreamWriter<T>) -> ItemSink<T> {
    ItemSink {
        state: State::Idle(writer),
    }
}

/// Takes bytes for a stream.
pub fn write(writer: StreamWriter<u8>) -> Write {
    Write {
        state: State::Idle(writer),
    }
}

/// The other side of a stream has dropped it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped;

impl std::fmt::Display for Dropped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the reader of the stream is gone")
    }
}

impl std::error::Error for Dropped {}

impl From<Dropped> for io::Error {
    fn from(dropped: Dropped) -> Self {
        Self::new(io::ErrorKind::BrokenPipe, dropped)
    }
}

/// One end of a stream, between writes or in one.
enum State<T: 'static> {
    Idle(StreamWriter<T>),
    Writing(Pending<(StreamWriter<T>, Vec<T>)>),
    Over,
}

impl<T> State<T> {
    /// Waits until the other side has taken everything.
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Dropped>> {
        match self {
            Self::Idle(_) => Poll::Ready(Ok(())),
            Self::Over => Poll::Ready(Err(Dropped)),
            Self::Writing(writing) => match writing.as_mut().poll(cx) {
                Poll::Pending => Poll::Pending,
                Poll::Ready((writer, left)) if left.is_empty() => {
                    *self = Self::Idle(writer);
                    Poll::Ready(Ok(()))
                }
                Poll::Ready(_) => {
                    *self = Self::Over;
                    Poll::Ready(Err(Dropped))
                }
            },
        }
    }

    /// Begins to write. Only to be called when all before was taken.
    fn start(&mut self, items: Vec<T>) -> Result<(), Dropped> {
        match std::mem::replace(self, Self::Over) {
            Self::Idle(mut writer) => {
                *self = Self::Writing(Box::pin(async move {
                    let left = writer.write_all(items).await;
                    (writer, left)
                }));
                Ok(())
            }
            _ => Err(Dropped),
        }
    }

    /// Waits for what is under way, and drops the stream.
    fn poll_close(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        // Who closes has no use for what could not be written either.
        if self.poll_ready(cx).is_pending() {
            return Poll::Pending;
        }
        *self = Self::Over;
        Poll::Ready(())
    }
}

/// See [`sink`].
pub struct ItemSink<T: 'static> {
    state: State<T>,
}

impl<T> std::fmt::Debug for ItemSink<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ItemSink").finish_non_exhaustive()
    }
}

// No part of it is pinned in place.
impl<T> Unpin for ItemSink<T> {}

impl<T> Sink<T> for ItemSink<T> {
    type Error = Dropped;

    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Dropped>> {
        self.get_mut().state.poll_ready(cx)
    }

    fn start_send(self: Pin<&mut Self>, item: T) -> Result<(), Dropped> {
        self.get_mut().state.start(vec![item])
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Dropped>> {
        self.get_mut().state.poll_ready(cx)
    }

    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Dropped>> {
        self.get_mut().state.poll_close(cx).map(Ok)
    }
}

/// See [`write()`].
pub struct Write {
    state: State<u8>,
}

impl std::fmt::Debug for Write {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Write").finish_non_exhaustive()
    }
}

impl AsyncWrite for Write {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let state = &mut self.get_mut().state;
        match state.poll_ready(cx) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(ready) => ready?,
        }
        let chunk = &bytes[..bytes.len().min(CHUNK)];
        if !chunk.is_empty() {
            state.start(chunk.to_vec())?;
        }
        Poll::Ready(Ok(chunk.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().state.poll_ready(cx).map_err(Into::into)
    }

    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().state.poll_close(cx).map(Ok)
    }
}

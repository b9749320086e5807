//! Reading.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures::{AsyncRead, Stream};

use super::{CHUNK, Pending};
use crate::{StreamReader, StreamResult};

/// The items of a stream, read up to `ahead` at once.
pub fn items<T>(reader: StreamReader<T>, ahead: usize) -> Items<T> {
    Items {
        state: State::Idle(reader),
        read: Vec::new().into_iter(),
        ahead: ahead.max(1),
    }
}

/// The bytes of a stream.
pub fn bytes(reader: StreamReader<u8>) -> Bytes {
    Bytes {
        state: State::Idle(reader),
        read: Vec::new(),
        taken: 0,
    }
}

/// One end of a stream, between reads or in one.
enum State<T: 'static> {
    Idle(StreamReader<T>),
    Reading(Pending<(StreamReader<T>, StreamResult, Vec<T>)>),
    Over,
}

impl<T> State<T> {
    /// Reads into `buffer`, as far as it has room. Nothing is read at the end of the stream only.
    fn poll_read(&mut self, cx: &mut Context<'_>, buffer: Vec<T>) -> Poll<Vec<T>> {
        if let Self::Idle(_) = self {
            if let Self::Idle(mut reader) = std::mem::replace(self, Self::Over) {
                *self = Self::Reading(Box::pin(async move {
                    let (result, read) = reader.read(buffer).await;
                    (reader, result, read)
                }));
            }
        }
        let Self::Reading(reading) = self else {
            return Poll::Ready(Vec::new());
        };
        match reading.as_mut().poll(cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready((reader, result, read)) => {
                *self = match result {
                    StreamResult::Complete(_) => Self::Idle(reader),
                    StreamResult::Dropped | StreamResult::Cancelled => Self::Over,
                };
                Poll::Ready(read)
            }
        }
    }
}

/// See [`items`].
pub struct Items<T: 'static> {
    state: State<T>,
    read: std::vec::IntoIter<T>,
    ahead: usize,
}

impl<T> std::fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Items").field("ahead", &self.ahead).finish()
    }
}

// No part of it is pinned in place.
impl<T> Unpin for Items<T> {}

impl<T> Stream for Items<T> {
    type Item = T;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.get_mut();
        if let Some(item) = this.read.next() {
            return Poll::Ready(Some(item));
        }
        match this.state.poll_read(cx, Vec::with_capacity(this.ahead)) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(read) => {
                this.read = read.into_iter();
                Poll::Ready(this.read.next())
            }
        }
    }
}

/// See [`bytes`].
pub struct Bytes {
    state: State<u8>,
    read: Vec<u8>,
    taken: usize,
}

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bytes").finish_non_exhaustive()
    }
}

impl AsyncRead for Bytes {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if this.taken == this.read.len() {
            let buffer = match this.state {
                // While a read is under way it has the buffer.
                State::Reading(_) | State::Over => Vec::new(),
                State::Idle(_) => {
                    let mut buffer = std::mem::take(&mut this.read);
                    buffer.clear();
                    buffer.reserve(CHUNK);
                    buffer
                }
            };
            match this.state.poll_read(cx, buffer) {
                Poll::Pending => {
                    this.read = Vec::new();
                    this.taken = 0;
                    return Poll::Pending;
                }
                Poll::Ready(read) => this.read = read,
            }
            this.taken = 0;
        }
        let left = &this.read[this.taken..];
        let count = left.len().min(into.len());
        into[..count].copy_from_slice(&left[..count]);
        this.taken += count;
        Poll::Ready(Ok(count))
    }
}

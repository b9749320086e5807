//! What a host takes from a component.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::channel::{mpsc, oneshot};
use futures::{AsyncWrite, Sink};
use wasmtime::component::{FutureConsumer, FutureReader, Lift, Source, StreamReader, StreamResult};
use wasmtime::{AsContextMut, Result, StoreContextMut};

/// Puts the items of a component's stream into `sink`, one after the other.
///
/// The component waits until `sink` has taken and flushed each. When `sink` fails, the stream is dropped. At the
/// end of the stream `sink` is dropped, and not closed.
pub fn consumer<K, T>(sink: K) -> SinkConsumer<K, T>
where
    K: Sink<T>,
{
    SinkConsumer {
        sink: Box::pin(sink),
        is_flushing: false,
        item: std::marker::PhantomData,
    }
}

/// Writes the bytes of a component's stream to `write`, straight from its memory.
///
/// The component waits until `write` has taken and flushed them. When `write` fails, the stream is dropped. At
/// the end of the stream `write` is dropped, and not closed.
pub fn writer<W: AsyncWrite>(write: W) -> AsyncWriteConsumer<W> {
    AsyncWriteConsumer {
        write: Box::pin(write),
        written: 0,
    }
}

/// A component's stream as a [`Stream`](futures::Stream), which holds up to `ahead` items that were not taken yet.
///
/// Dropping it drops the stream.
///
/// # Errors
///
/// Fails when the stream was closed before.
///
/// # Panics
///
/// When the stream is not of this store.
pub fn receive<T>(
    store: impl AsContextMut,
    stream: StreamReader<T>,
    ahead: usize,
) -> Result<mpsc::Receiver<T>>
where
    T: Lift + Send + Sync + 'static,
{
    // A channel has one place more than it is asked for, for each sender.
    let (sender, receiver) = mpsc::channel(ahead.saturating_sub(1));
    stream.pipe(store, consumer(sender))?;
    Ok(receiver)
}

/// The value of a component's future. An error says that there will be none.
///
/// # Errors
///
/// Fails when the future was closed before.
///
/// # Panics
///
/// When the future is not of this store.
pub fn resolve<T>(store: impl AsContextMut, future: FutureReader<T>) -> Result<oneshot::Receiver<T>>
where
    T: Lift + Send + Sync + 'static,
{
    let (sender, receiver) = oneshot::channel();
    future.pipe(store, FutureResolver(Some(sender)))?;
    Ok(receiver)
}

/// See [`consumer`].
#[derive(Debug)]
pub struct SinkConsumer<K, T> {
    sink: Pin<Box<K>>,
    is_flushing: bool,
    item: std::marker::PhantomData<fn(T)>,
}

impl<K, T, D> wasmtime::component::StreamConsumer<D> for SinkConsumer<K, T>
where
    K: Sink<T> + Send + 'static,
    T: Lift + Send + Sync + 'static,
{
    type Item = T;

    fn poll_consume(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        mut store: StoreContextMut<'_, D>,
        mut source: Source<'_, T>,
        finish: bool,
    ) -> Poll<Result<StreamResult>> {
        let this = self.get_mut();
        if !this.is_flushing {
            match this.sink.as_mut().poll_ready(cx) {
                Poll::Ready(Ok(())) => {}
                Poll::Ready(Err(_)) => return Poll::Ready(Ok(StreamResult::Dropped)),
                Poll::Pending if finish => return Poll::Ready(Ok(StreamResult::Cancelled)),
                Poll::Pending => return Poll::Pending,
            }
            let mut item = None;
            source.read(&mut store, &mut item)?;
            let Some(item) = item else {
                // Asked whether there is room: there is.
                return Poll::Ready(Ok(StreamResult::Completed));
            };
            if this.sink.as_mut().start_send(item).is_err() {
                return Poll::Ready(Ok(StreamResult::Dropped));
            }
            this.is_flushing = true;
        }
        match this.sink.as_mut().poll_flush(cx) {
            // Taken is taken, even if the component gives up waiting.
            Poll::Pending if !finish => return Poll::Pending,
            Poll::Ready(Err(_)) => return Poll::Ready(Ok(StreamResult::Dropped)),
            _ => this.is_flushing = false,
        }
        Poll::Ready(Ok(StreamResult::Completed))
    }
}

/// See [`writer`].
#[derive(Debug)]
pub struct AsyncWriteConsumer<W> {
    write: Pin<Box<W>>,
    /// How many bytes were written and are being flushed; the component has not been told about them.
    written: usize,
}

impl<W, D> wasmtime::component::StreamConsumer<D> for AsyncWriteConsumer<W>
where
    W: AsyncWrite + Send + 'static,
    D: 'static,
{
    type Item = u8;

    fn poll_consume(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        store: StoreContextMut<'_, D>,
        source: Source<'_, u8>,
        finish: bool,
    ) -> Poll<Result<StreamResult>> {
        let this = self.get_mut();
        let mut source = source.as_direct(store);
        if this.written == 0 {
            let bytes = source.remaining();
            if bytes.is_empty() {
                return Poll::Ready(Ok(StreamResult::Completed));
            }
            match this.write.as_mut().poll_write(cx, bytes) {
                Poll::Ready(Ok(0) | Err(_)) => return Poll::Ready(Ok(StreamResult::Dropped)),
                Poll::Ready(Ok(written)) => this.written = written,
                Poll::Pending if finish => return Poll::Ready(Ok(StreamResult::Cancelled)),
                Poll::Pending => return Poll::Pending,
            }
        }
        let flushed = this.write.as_mut().poll_flush(cx);
        if flushed.is_pending() && !finish {
            return Poll::Pending;
        }
        source.mark_read(std::mem::take(&mut this.written));
        Poll::Ready(Ok(match flushed {
            Poll::Ready(Err(_)) => StreamResult::Dropped,
            _ => StreamResult::Completed,
        }))
    }
}

/// See [`resolve`].
#[derive(Debug)]
pub struct FutureResolver<T>(Option<oneshot::Sender<T>>);

impl<T, D> FutureConsumer<D> for FutureResolver<T>
where
    T: Lift + Send + Sync + 'static,
{
    type Item = T;

    fn poll_consume(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        mut store: StoreContextMut<'_, D>,
        mut source: Source<'_, T>,
        _: bool,
    ) -> Poll<Result<()>> {
        let mut value = None;
        source.read(&mut store, &mut value)?;
        if let (Some(value), Some(sender)) = (value, self.get_mut().0.take()) {
            // Nobody may be waiting any more.
            let _ = sender.send(value);
        }
        Poll::Ready(Ok(()))
    }
}

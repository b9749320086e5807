//! What a host gives to a component.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::{AsyncRead, Stream};
use wasmtime::component::{Destination, StreamResult, VecBuffer};
use wasmtime::{Result, StoreContextMut};

/// How many items are passed on at once, at most.
const BATCH: usize = 256;

/// How many bytes are read at once where the reader has not said how many it wants.
const CHUNK: usize = 64 * 1024;

/// The items of `stream`, for a component to read.
///
/// ```
/// use witcraft_host::streams::producer;
/// use witcraft_host::wasmtime::{Engine, Store, component::StreamReader};
///
/// # fn main() -> witcraft_host::wasmtime::Result<()> {
/// let mut store = Store::new(&Engine::default(), ());
/// let mut numbers: StreamReader<u32> =
///     StreamReader::new(&mut store, producer(futures::stream::iter([1, 2, 3])))?;
/// # numbers.close(&mut store)?;
/// # Ok(())
/// # }
/// ```
pub fn producer<S: Stream>(stream: S) -> StreamProducer<S> {
    StreamProducer {
        stream: Box::pin(stream),
        next: None,
    }
}

/// The bytes of `read`, for a component to read. They go straight into its memory.
///
/// An error ends the stream as the end of the bytes does: WIT has no place for one in a stream. Where it
/// matters, the interface has a `future<result<…>>` beside it.
pub fn reader<R: AsyncRead>(read: R) -> AsyncReadProducer<R> {
    AsyncReadProducer {
        read: Box::pin(read),
    }
}

/// See [`producer`].
#[derive(Debug)]
pub struct StreamProducer<S: Stream> {
    stream: Pin<Box<S>>,
    /// What a component that only asked whether there is something has not taken yet.
    next: Option<S::Item>,
}

impl<S, D> wasmtime::component::StreamProducer<D> for StreamProducer<S>
where
    S: Stream<Item: Unpin + Send + Sync> + Send + 'static,
{
    type Item = S::Item;
    type Buffer = VecBuffer<S::Item>;

    fn poll_produce<'a>(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        mut store: StoreContextMut<'a, D>,
        mut destination: Destination<'a, Self::Item, Self::Buffer>,
        finish: bool,
    ) -> Poll<Result<StreamResult>> {
        let this = self.get_mut();
        let wanted = destination.remaining(&mut store).unwrap_or(1).min(BATCH);
        let mut items: Vec<S::Item> = this.next.take().into_iter().collect();
        let mut result = StreamResult::Completed;
        while items.len() < wanted.max(1) {
            match this.stream.as_mut().poll_next(cx) {
                Poll::Ready(Some(item)) => items.push(item),
                Poll::Ready(None) => {
                    result = StreamResult::Dropped;
                    break;
                }
                Poll::Pending if !items.is_empty() => break,
                Poll::Pending if finish => return Poll::Ready(Ok(StreamResult::Cancelled)),
                Poll::Pending => return Poll::Pending,
            }
        }
        if wanted == 0 {
            this.next = items.pop();
        } else {
            destination.set_buffer(items.into());
        }
        Poll::Ready(Ok(result))
    }
}

/// See [`reader`].
#[derive(Debug)]
pub struct AsyncReadProducer<R> {
    read: Pin<Box<R>>,
}

impl<R, D> wasmtime::component::StreamProducer<D> for AsyncReadProducer<R>
where
    R: AsyncRead + Send + 'static,
    D: 'static,
{
    type Item = u8;
    type Buffer = VecBuffer<u8>;

    fn poll_produce<'a>(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        store: StoreContextMut<'a, D>,
        destination: Destination<'a, Self::Item, Self::Buffer>,
        finish: bool,
    ) -> Poll<Result<StreamResult>> {
        let mut destination = destination.as_direct(store, CHUNK);
        let space = destination.remaining();
        if space.is_empty() {
            // Asked whether there is something. To find out would be to read it.
            return Poll::Ready(Ok(StreamResult::Completed));
        }
        match self.get_mut().read.as_mut().poll_read(cx, space) {
            Poll::Ready(Ok(0) | Err(_)) => Poll::Ready(Ok(StreamResult::Dropped)),
            Poll::Ready(Ok(read)) => {
                destination.mark_written(read);
                Poll::Ready(Ok(StreamResult::Completed))
            }
            Poll::Pending if finish => Poll::Ready(Ok(StreamResult::Cancelled)),
            Poll::Pending => Poll::Pending,
        }
    }
}

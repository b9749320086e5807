//! Between the streams of WIT and those of the `futures` crate.
//!
//! | to give to a component | make it with |
//! | --- | --- |
//! | [`futures::Stream`] as a `stream<T>` | `StreamReader::new(store, `[`producer`]`(stream))` |
//! | [`futures::AsyncRead`] as a `stream<u8>` | `StreamReader::new(store, `[`reader`]`(read))` |
//!
//! | to take from a component | do it with |
//! | --- | --- |
//! | `stream<T>` into a [`futures::Sink`] | `stream.pipe(store, `[`consumer`]`(sink))` |
//! | `stream<u8>` into a [`futures::AsyncWrite`] | `stream.pipe(store, `[`writer`]`(write))` |
//! | `stream<T>` as a [`futures::Stream`] | [`receive`]`(store, stream, 1)` |
//! | `future<T>` as a Rust future | [`resolve`]`(store, future)` |
//!
//! Nothing is buffered beyond what is said: a side that is slow makes the other one wait. All of it moves only
//! while the store's event loop runs, as in `store.run_concurrent(…)`.
//!
//! A component cannot have both ends of one stream or future, unless it carries numbers. A host that gives one
//! back to where it came from passes on what it carries instead: `producer(receive(…)?)`.

mod read;
mod write;

pub use read::{AsyncReadProducer, StreamProducer, producer, reader};
pub use write::{
    AsyncWriteConsumer, FutureResolver, SinkConsumer, consumer, receive, resolve, writer,
};

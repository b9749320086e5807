//! Between the streams of WIT and those of the `futures` crate.
//!
//! | from | to | with |
//! | --- | --- | --- |
//! | `StreamReader<T>` | [`futures::Stream`] | [`items`] |
//! | `StreamReader<u8>` | [`futures::AsyncRead`] | [`bytes`] |
//! | `StreamWriter<T>` | [`futures::Sink`] | [`sink`] |
//! | `StreamWriter<u8>` | [`futures::AsyncWrite`] | [`write()`] |
//!
//! A reader holds up to one chunk that was not asked for yet, and a writer one that the other side has not
//! taken; a side that is slow makes the other one wait. Dropping either drops the stream.

mod read;
mod write;

pub use read::{Bytes, Items, bytes, items};
pub use write::{Dropped, ItemSink, Write, sink, write};

use std::future::Future;
use std::pin::Pin;

/// How many bytes are read or written at once, at most.
const CHUNK: usize = 64 * 1024;

/// An operation under way, which owns its end of the stream until it is over.
type Pending<T> = Pin<Box<dyn Future<Output = T>>>;

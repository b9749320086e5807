//! The guest of `local:streaming/streaming@0.1.0`. Witcraft made this start; it is yours from here on.

#![allow(unused_variables, clippy::todo, reason = "until every `todo!()` is replaced")]
#[rustfmt::skip]
#[path = "guest/mod.rs"]
mod bindings;

/// What the exports of the world are implemented on.
struct Component;

bindings::export!(Component with_types_in bindings);

mod world {
    use super::bindings::*;

    impl Guest for super::Component {
        /// An asynchronous function of the world.
        async fn run(
            input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
        ) -> Result<u64, String> {
            todo!()
        }
    }
}

mod pipes {
    use super::bindings::exports::local::streaming::pipes::*;

    impl Guest for super::Component {
        type Reader = MyReader;

        /// Returns what it is given, later.
        async fn wait(text: String) -> String {
            todo!()
        }

        /// Takes bytes while it gives them back.
        async fn bytes(
            input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
        ) -> ::witcraft_guest::rt::async_support::StreamReader<u8> {
            todo!()
        }

        /// The same, of records.
        async fn readings(
            input: ::witcraft_guest::rt::async_support::StreamReader<Reading>,
        ) -> ::witcraft_guest::rt::async_support::StreamReader<Reading> {
            todo!()
        }

        /// A value that is there later.
        async fn later(
            value: ::witcraft_guest::rt::async_support::FutureReader<String>,
        ) -> ::witcraft_guest::rt::async_support::FutureReader<String> {
            todo!()
        }

        /// Streams and futures in a record.
        async fn fetch(what: Download) -> Result<Download, Failure> {
            todo!()
        }

        /// Streams in a list, and in an option.
        fn several(
            all: Vec<::witcraft_guest::rt::async_support::StreamReader<u8>>,
            more: Option<::witcraft_guest::rt::async_support::FutureReader<u32>>,
        ) -> (
            Vec<::witcraft_guest::rt::async_support::StreamReader<u8>>,
            Option<::witcraft_guest::rt::async_support::FutureReader<u32>>,
        ) {
            todo!()
        }

        /// A stream of futures.
        fn nested(
            all: ::witcraft_guest::rt::async_support::StreamReader<
                ::witcraft_guest::rt::async_support::FutureReader<u8>,
            >,
        ) -> ::witcraft_guest::rt::async_support::StreamReader<
            ::witcraft_guest::rt::async_support::FutureReader<u8>,
        > {
            todo!()
        }

        /// A stream of maps.
        fn tables(
            all: ::witcraft_guest::rt::async_support::StreamReader<
                ::witcraft_guest::rt::Map<String, u32>,
            >,
        ) -> ::witcraft_guest::rt::async_support::StreamReader<
            ::witcraft_guest::rt::Map<String, u32>,
        > {
            todo!()
        }

        /// A stream that only says that something happened, and a future that only says when.
        fn signals(
            ticks: ::witcraft_guest::rt::async_support::StreamReader<()>,
            end: ::witcraft_guest::rt::async_support::FutureReader<()>,
        ) -> (
            ::witcraft_guest::rt::async_support::StreamReader<()>,
            ::witcraft_guest::rt::async_support::FutureReader<()>,
        ) {
            todo!()
        }

        /// Takes both.
        async fn judge(what: Chunks, by: Verdict) -> Verdict {
            todo!()
        }
    }

    /// What stands behind each `Reader`. Functions get it as `&self`.
    pub(crate) struct MyReader;

    impl GuestReader for MyReader {
        /// Reads from a stream.
        fn new(input: ::witcraft_guest::rt::async_support::StreamReader<u8>) -> Self {
            todo!()
        }

        /// An asynchronous method: the next `n` bytes, fewer at the end.
        async fn next(&self, n: u32) -> Vec<u8> {
            todo!()
        }

        /// An asynchronous static function.
        async fn drain(what: Reader) -> u64 {
            todo!()
        }
    }
}

mod tasks {
    use super::bindings::exports::local::streaming::tasks::*;

    impl Guest for super::Component {
        /// Reads all of a stream, and says how many bytes there were.
        async fn count(
            input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
        ) -> u64 {
            todo!()
        }

        /// Writes so many bytes, each the low byte of its position, in pieces of `chunk`.
        async fn produce(
            total: u64,
            chunk: u32,
        ) -> ::witcraft_guest::rt::async_support::StreamReader<u8> {
            todo!()
        }

        /// Reads `n` bytes, and drops the stream.
        async fn head(
            input: ::witcraft_guest::rt::async_support::StreamReader<u8>,
            n: u32,
        ) -> Vec<u8> {
            todo!()
        }

        /// A future that nobody ever writes: its writer is dropped.
        async fn never() -> ::witcraft_guest::rt::async_support::FutureReader<u32> {
            todo!()
        }

        /// Calls `forever` so often, and gives up on each call.
        async fn give_up(times: u32) -> () {
            todo!()
        }
    }
}

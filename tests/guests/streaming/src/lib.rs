//! The guest side of `wit/streaming`: hands on what it is given to its host, and pumps what cannot be handed on.

mod pipes;
mod tasks;

// The pinned output of the generator, so that what is reviewed is what runs. `cargo fmt` would follow the path.
#[rustfmt::skip]
#[path = "../../../../snapshots/streaming/guest/mod.rs"]
#[deny(
    warnings,
    clippy::all,
    clippy::pedantic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "generated code passes the lints of any crate that includes it"
)]
mod bindings;

use witcraft_guest::StreamReader;

/// The component: what the exports of the world are implemented on.
struct Streaming;

bindings::export!(Streaming with_types_in bindings);

impl bindings::Guest for Streaming {
    async fn run(input: StreamReader<u8>) -> Result<u64, String> {
        // Through the host and the guest's own pump, twice.
        let once = pipes::pump(input);
        let twice = bindings::local::streaming::pipes::bytes(once).await;
        Ok(tasks::count(twice).await)
    }
}

#[cfg(test)]
mod tests {
    use super::bindings::{wit_future, wit_stream};

    #[test]
    #[should_panic(expected = "streams and futures come from the host")]
    fn a_stream_panics_and_says_why() {
        drop(wit_stream::new::<u8>());
    }

    #[test]
    #[should_panic(expected = "streams and futures come from the host")]
    fn a_future_panics_and_says_why() {
        drop(wit_future::new::<u32>(|| 0));
    }
}

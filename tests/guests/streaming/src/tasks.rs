//! What is only asked of a guest.

use std::future::Future;
use std::pin::pin;
use std::task::Poll;

use futures::{AsyncReadExt, AsyncWriteExt};
use witcraft_guest::{FutureReader, StreamReader, spawn_local, streams};

use crate::Streaming;
use crate::bindings::exports::local::streaming::tasks::Guest;
use crate::bindings::{forever, wit_future, wit_stream};

/// Reads all of a stream.
pub(crate) async fn count(input: StreamReader<u8>) -> u64 {
    let mut input = streams::bytes(input);
    let mut buffer = vec![0; 16 * 1024];
    let mut count = 0;
    while let Ok(read @ 1..) = input.read(&mut buffer).await {
        count += read as u64;
    }
    count
}

impl Guest for Streaming {
    async fn count(input: StreamReader<u8>) -> u64 {
        count(input).await
    }

    async fn produce(total: u64, chunk: u32) -> StreamReader<u8> {
        let (writer, output) = wit_stream::new();
        spawn_local(async move {
            let mut writer = streams::write(writer);
            let mut position = 0;
            while position < total {
                let end = total.min(position + u64::from(chunk));
                let bytes: Vec<u8> = (position..end).map(|at| at.to_le_bytes()[0]).collect();
                if writer.write_all(&bytes).await.is_err() {
                    return;
                }
                position = end;
            }
            let _ = writer.close().await;
        });
        output
    }

    async fn head(input: StreamReader<u8>, n: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut input = streams::bytes(input).take(u64::from(n));
        let _ = input.read_to_end(&mut bytes).await;
        bytes
    }

    async fn never() -> FutureReader<u32> {
        // A future cannot end without a value: the default is what is left to say.
        let (writer, reader) = wit_future::new(|| u32::MAX);
        drop(writer);
        reader
    }

    async fn give_up(times: u32) {
        for _ in 0..times {
            let mut call = pin!(forever());
            std::future::poll_fn(|cx| {
                assert!(call.as_mut().poll(cx).is_pending());
                Poll::Ready(())
            })
            .await;
        }
    }
}

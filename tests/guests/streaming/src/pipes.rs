//! What is handed on: as it is where its type is the same on both sides, item by item where it is not.

use std::cell::RefCell;

use futures::{SinkExt, StreamExt};
use witcraft_guest::rt::Map;
use witcraft_guest::{FutureReader, StreamReader, StreamResult, spawn_local, streams};

use crate::bindings::exports::local::streaming::pipes::{
    Chunks, Download, Failure, Guest, GuestReader, Reader, Reading, Verdict,
};
use crate::bindings::local::streaming::pipes as host;
use crate::bindings::{wit_future, wit_stream};
use crate::{Streaming, tasks};

/// How many bytes are on their way through the guest, at most.
const CHUNK: usize = 64 * 1024;

/// Takes bytes out of one stream, and puts them into another.
pub(crate) fn pump(mut input: StreamReader<u8>) -> StreamReader<u8> {
    let (mut writer, output) = wit_stream::new();
    spawn_local(async move {
        let mut buffer = Vec::with_capacity(CHUNK);
        while let (StreamResult::Complete(_), bytes) = input.read(buffer).await {
            buffer = writer.write_all(bytes).await;
            if !buffer.is_empty() {
                // Whoever read does not want any more.
                break;
            }
            buffer.reserve(CHUNK);
        }
    });
    output
}

fn to_host(Reading { at, name, value }: Reading) -> host::Reading {
    host::Reading { at, name, value }
}

fn from_host(host::Reading { at, name, value }: host::Reading) -> Reading {
    Reading { at, name, value }
}

impl Guest for Streaming {
    type Reader = Source;

    async fn wait(text: String) -> String {
        host::wait(text).await
    }

    async fn bytes(input: StreamReader<u8>) -> StreamReader<u8> {
        pump(host::bytes(pump(input)).await)
    }

    async fn readings(input: StreamReader<Reading>) -> StreamReader<Reading> {
        let (writer, reader) = wit_stream::new();
        spawn_local(async move {
            let items = streams::items(input, 16).map(|item| Ok(to_host(item)));
            let _ = items.forward(streams::sink(writer)).await;
        });
        let returned = host::readings(reader).await;
        let (writer, output) = wit_stream::new();
        spawn_local(async move {
            let mut items = streams::items(returned, 16).map(from_host);
            let mut sink = streams::sink(writer);
            while let Some(item) = items.next().await {
                if sink.send(item).await.is_err() {
                    break;
                }
            }
        });
        output
    }

    async fn later(value: FutureReader<String>) -> FutureReader<String> {
        host::later(value).await
    }

    async fn fetch(what: Download) -> Result<Download, Failure> {
        let (writer, done) = wit_future::new(|| Err(host::Failure::Closed));
        let outcome = what.done;
        spawn_local(async move {
            let outcome = outcome.await.map_err(|failure| match failure {
                Failure::Closed => host::Failure::Closed,
                Failure::Stopped(after) => host::Failure::Stopped(after),
            });
            let _ = writer.write(outcome).await;
        });
        let sent = host::Download {
            size: what.size,
            body: what.body,
            done,
        };
        let failure = |failure| match failure {
            host::Failure::Closed => Failure::Closed,
            host::Failure::Stopped(after) => Failure::Stopped(after),
        };
        let back = host::fetch(sent).await.map_err(failure)?;
        let (writer, done) = wit_future::new(|| Err(Failure::Closed));
        spawn_local(async move {
            let _ = writer.write(back.done.await.map_err(failure)).await;
        });
        Ok(Download {
            size: back.size,
            body: back.body,
            done,
        })
    }

    fn several(
        all: Vec<StreamReader<u8>>,
        more: Option<FutureReader<u32>>,
    ) -> (Vec<StreamReader<u8>>, Option<FutureReader<u32>>) {
        host::several(all, more)
    }

    fn nested(all: StreamReader<FutureReader<u8>>) -> StreamReader<FutureReader<u8>> {
        host::nested(all)
    }

    fn tables(all: StreamReader<Map<String, u32>>) -> StreamReader<Map<String, u32>> {
        host::tables(all)
    }

    fn signals(
        ticks: StreamReader<()>,
        end: FutureReader<()>,
    ) -> (StreamReader<()>, FutureReader<()>) {
        host::signals(ticks, end)
    }

    async fn judge(what: Chunks, by: Verdict) -> Verdict {
        host::judge(what, by).await
    }
}

/// A stream that is read from, bit by bit. Whoever reads takes it, and puts it back.
pub(crate) struct Source(RefCell<Option<StreamReader<u8>>>);

impl GuestReader for Source {
    fn new(input: StreamReader<u8>) -> Self {
        Self(RefCell::new(Some(input)))
    }

    async fn next(&self, n: u32) -> Vec<u8> {
        let Some(mut input) = self.0.take() else {
            return Vec::new();
        };
        let mut bytes = Vec::new();
        while let Some(left) = (n as usize)
            .checked_sub(bytes.len())
            .filter(|left| *left > 0)
        {
            let (result, more) = input.read(Vec::with_capacity(left)).await;
            bytes.extend(more);
            if !matches!(result, StreamResult::Complete(_)) {
                return bytes;
            }
        }
        self.0.replace(Some(input));
        bytes
    }

    async fn drain(what: Reader) -> u64 {
        match what.into_inner::<Self>().0.into_inner() {
            Some(input) => tasks::count(input).await,
            None => 0,
        }
    }
}

//! Every function returns what it is given.

use std::collections::HashMap;

use futures::StreamExt;
use futures::channel::mpsc;
use witcraft_host::streams::{producer, receive, resolve};
use witcraft_host::wasmtime::component::{Accessor, FutureReader, HasSelf, Resource, StreamReader};
use witcraft_host::wasmtime::{AsContextMut, Result};

use crate::Host;
use crate::bindings::local::streaming::pipes::{
    self, Chunks, Download, Failure, Reader, Reading, Verdict,
};

/// Lets others go first.
async fn yield_once() {
    let mut is_first = true;
    std::future::poll_fn(|cx| {
        if std::mem::take(&mut is_first) {
            cx.waker().wake_by_ref();
            std::task::Poll::Pending
        } else {
            std::task::Poll::Ready(())
        }
    })
    .await;
}

impl<T: Send> pipes::HostWithStore<T> for HasSelf<Host> {
    async fn wait(_: &Accessor<T, Self>, text: String) -> String {
        yield_once().await;
        text
    }

    async fn bytes(_: &Accessor<T, Self>, input: StreamReader<u8>) -> StreamReader<u8> {
        input
    }

    async fn readings(
        accessor: &Accessor<T, Self>,
        input: StreamReader<Reading>,
    ) -> StreamReader<Reading> {
        // A component cannot have both ends of a stream of records: these are taken out and put into another.
        accessor.with(|mut access| {
            let items = receive(access.as_context_mut(), input, 4).expect("it is open");
            StreamReader::new(access, producer(items)).expect("there is room")
        })
    }

    async fn later(_: &Accessor<T, Self>, value: FutureReader<String>) -> FutureReader<String> {
        value
    }

    async fn fetch(accessor: &Accessor<T, Self>, what: Download) -> Result<Download, Failure> {
        if what.size == Some(0) {
            return Err(Failure::Closed);
        }
        let done = accessor.with(|mut access| {
            let outcome = resolve(access.as_context_mut(), what.done).expect("it is open");
            FutureReader::new(access, outcome).expect("there is room")
        });
        Ok(Download { done, ..what })
    }

    async fn judge(accessor: &Accessor<T, Self>, mut what: Chunks, by: Verdict) -> Verdict {
        // Closing what is not wanted is up to the host.
        let _ = what.close_with(accessor);
        by
    }
}

impl pipes::Host for Host {
    fn several(
        &mut self,
        all: Vec<StreamReader<u8>>,
        more: Option<FutureReader<u32>>,
    ) -> (Vec<StreamReader<u8>>, Option<FutureReader<u32>>) {
        (all, more)
    }

    fn nested(&mut self, all: StreamReader<FutureReader<u8>>) -> StreamReader<FutureReader<u8>> {
        all
    }

    fn tables(
        &mut self,
        all: StreamReader<HashMap<String, u32>>,
    ) -> StreamReader<HashMap<String, u32>> {
        all
    }

    fn signals(
        &mut self,
        ticks: StreamReader<()>,
        end: FutureReader<()>,
    ) -> (StreamReader<()>, FutureReader<()>) {
        (ticks, end)
    }
}

/// What a `reader` of the host stands for: a stream that has not been read from yet, or the rest of one.
pub(crate) enum Source {
    Stream(StreamReader<u8>),
    Rest(mpsc::Receiver<u8>),
}

/// Takes what a handle stands for, ready to be read from.
fn take<T: Send>(
    accessor: &Accessor<T, HasSelf<Host>>,
    reader: &Resource<Reader>,
) -> Option<mpsc::Receiver<u8>> {
    accessor.with(
        |mut access| match access.get().readers.remove(&reader.rep())? {
            Source::Stream(stream) => receive(access, stream, 64).ok(),
            Source::Rest(rest) => Some(rest),
        },
    )
}

impl<T: Send> pipes::HostReaderWithStore<T> for HasSelf<Host> {
    async fn next(accessor: &Accessor<T, Self>, reader: Resource<Reader>, n: u32) -> Vec<u8> {
        let Some(mut rest) = take(accessor, &reader) else {
            return Vec::new();
        };
        let read = rest.by_ref().take(n as usize).collect().await;
        let rest = Source::Rest(rest);
        accessor.with(|mut access| access.get().readers.insert(reader.rep(), rest));
        read
    }

    async fn drain(accessor: &Accessor<T, Self>, what: Resource<Reader>) -> u64 {
        match take(accessor, &what) {
            Some(rest) => rest.count().await as u64,
            None => 0,
        }
    }
}

impl pipes::HostReader for Host {
    fn new(&mut self, input: StreamReader<u8>) -> Resource<Reader> {
        self.made += 1;
        self.readers.insert(self.made, Source::Stream(input));
        Resource::new_own(self.made)
    }

    fn drop(&mut self, reader: Resource<Reader>) -> Result<()> {
        self.readers.remove(&reader.rep());
        Ok(())
    }
}

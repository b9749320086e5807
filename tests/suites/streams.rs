//! Streams, futures and asynchronous functions, through the streaming guest and its host and back.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::channel::mpsc;
use futures::executor::block_on;
use futures::{AsyncRead, AsyncWrite, StreamExt, io, stream};
use streaming_host::Running;
use streaming_host::bindings::exports::local::streaming::pipes::{Download, Failure, Reading};
use witcraft_host::streams::{consumer, producer, reader, receive, resolve, writer};
use witcraft_host::wasmtime::component::{Access, Accessor, Component, FutureReader, StreamReader};
use witcraft_host::wasmtime::{AsContextMut, Result};
use witcraft_tests::guest;

const MIB: u64 = 1 << 20;

fn run() -> Running {
    static COMPONENT: LazyLock<Component> =
        LazyLock::new(|| Running::compile(guest::component("streaming")).unwrap());
    block_on(Running::new(&COMPONENT)).unwrap()
}

/// Runs `test` in the store's event loop. What can never go on is an error.
fn concurrently<R: Send + 'static>(
    running: &mut Running,
    test: impl AsyncFnOnce(&Accessor<streaming_host::Host>) -> Result<R> + Send,
) -> R {
    block_on(running.store.run_concurrent(test))
        .unwrap()
        .unwrap()
}

/// What the store keeps for tasks, streams and futures, in number, and the guest's memory, in bytes.
fn held(mut access: Access<'_, streaming_host::Host>) -> (usize, usize) {
    let memory = access.get().memory;
    (
        access.as_context_mut().concurrent_state_table_size(),
        memory,
    )
}

/// The bytes `0, 1, … 255, 0, …`, so many of them; never more of them in memory than are asked for.
struct Counting {
    position: u64,
    end: u64,
    read: Arc<AtomicU64>,
}

impl Counting {
    fn new(end: u64) -> (Self, Arc<AtomicU64>) {
        let read = Arc::default();
        let counting = Self {
            position: 0,
            end,
            read: Arc::clone(&read),
        };
        (counting, read)
    }
}

impl AsyncRead for Counting {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        into: &mut [u8],
    ) -> std::task::Poll<io::Result<usize>> {
        let left = usize::try_from(self.end - self.position).unwrap();
        let count = into.len().min(left);
        for (byte, at) in into[..count].iter_mut().zip(self.position..) {
            *byte = at.to_le_bytes()[0];
        }
        self.position += count as u64;
        self.read.store(self.position, Ordering::Relaxed);
        std::task::Poll::Ready(Ok(count))
    }
}

/// Checks that bytes are those of [`Counting`], and says when there are no more.
struct Checking {
    position: u64,
    end: mpsc::UnboundedSender<u64>,
}

impl Checking {
    fn new() -> (Self, mpsc::UnboundedReceiver<u64>) {
        let (end, ended) = mpsc::unbounded();
        (Self { position: 0, end }, ended)
    }
}

impl AsyncWrite for Checking {
    fn poll_write(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        bytes: &[u8],
    ) -> std::task::Poll<io::Result<usize>> {
        for (byte, at) in bytes.iter().zip(self.position..) {
            assert_eq!(*byte, at.to_le_bytes()[0], "at {at}");
        }
        self.position += bytes.len() as u64;
        std::task::Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn poll_close(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }
}

impl Drop for Checking {
    fn drop(&mut self) {
        let _ = self.end.unbounded_send(self.position);
    }
}

/// Calls a function of the exported `pipes`, or of `tasks`.
macro_rules! pipes {
    ($exports:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $exports.local_streaming_pipes().$function($($argument),*)
    };
}

macro_rules! tasks {
    ($exports:ident.$function:ident($($argument:expr),* $(,)?)) => {
        $exports.local_streaming_tasks().$function($($argument),*)
    };
}

mod functions {
    use super::*;

    #[test]
    fn an_asynchronous_function_returns_later() {
        let mut running = run();
        let exports = running.exports.clone();
        let text = concurrently(&mut running, async move |accessor| {
            pipes!(exports.call_wait(accessor, "later".to_owned())).await
        });
        assert_eq!(text, "later");
    }

    #[test]
    fn many_calls_are_under_way_at_once() {
        let mut running = run();
        let exports = running.exports.clone();
        let texts = concurrently(&mut running, async move |accessor| {
            let calls = (0..50).map(|n| pipes!(exports.call_wait(accessor, n.to_string())));
            futures::future::try_join_all(calls).await
        });
        assert_eq!(texts, (0..50).map(|n| n.to_string()).collect::<Vec<_>>());
    }

    #[test]
    fn calls_can_be_given_up() {
        let mut running = run();
        let exports = running.exports.clone();
        concurrently(&mut running, async move |accessor| {
            tasks!(exports.call_give_up(accessor, 10)).await
        });
        let host = running.store.data();
        assert_eq!(
            (host.begun, host.given_up.load(Ordering::Relaxed)),
            (10, 10)
        );
    }

    #[test]
    fn ten_thousand_calls_leave_nothing_behind() {
        let mut running = run();
        let exports = running.exports.clone();
        let (before, after) = concurrently(&mut running, async move |accessor| {
            let mut before = None;
            for round in 0..10_000 {
                pipes!(exports.call_wait(accessor, "x".repeat(100))).await?;
                if round == 500 {
                    before = Some(accessor.with(held));
                }
            }
            Ok((before, accessor.with(held)))
        });
        assert_eq!(before, Some(after), "tasks and bytes");
    }
}

mod bytes {
    use super::*;

    #[test]
    fn sixty_four_mebibytes_there_and_back_in_bounded_memory() {
        let mut running = run();
        let exports = running.exports.clone();
        let (source, read) = Counting::new(64 * MIB);
        let (sink, mut ended) = Checking::new();
        let end = concurrently(&mut running, async move |accessor| {
            let input = accessor.with(|access| StreamReader::new(access, reader(source)))?;
            let output = pipes!(exports.call_bytes(accessor, input)).await?;
            accessor.with(|access| output.pipe(access, writer(sink)))?;
            Ok(ended.next().await)
        });
        assert_eq!(end, Some(64 * MIB));
        assert_eq!(read.load(Ordering::Relaxed), 64 * MIB);
        let memory = running.store.data().memory as u64;
        assert!(memory < 3 * MIB, "{memory} bytes");
    }

    #[test]
    fn a_slow_reader_makes_the_writer_wait() {
        let mut running = run();
        let exports = running.exports.clone();
        let (source, read) = Counting::new(64 * MIB);
        let got = concurrently(&mut running, async move |accessor| {
            let input = accessor.with(|access| StreamReader::new(access, reader(source)))?;
            let output = pipes!(exports.call_bytes(accessor, input)).await?;
            let mut output = accessor.with(|access| receive(access, output, 1))?;
            let mut got = 0;
            while got < 1_000 {
                output.next().await;
                got += 1;
            }
            Ok(got)
        });
        assert_eq!(got, 1_000);
        // What was read ahead are the guest's buffers, and not the whole.
        let read = read.load(Ordering::Relaxed);
        assert!(read < MIB, "{read} bytes");
    }

    #[test]
    fn the_guest_writes_and_reads_through_its_own_bridges() {
        for (total, chunk) in [(0, 1), (1, 1), (1_000, 7), (5 * MIB, 100_000)] {
            let mut running = run();
            let exports = running.exports.clone();
            let count = concurrently(&mut running, async move |accessor| {
                let stream = tasks!(exports.call_produce(accessor, total, chunk)).await?;
                let stream = pipes!(exports.call_bytes(accessor, stream)).await?;
                tasks!(exports.call_count(accessor, stream)).await
            });
            assert_eq!(count, total);
        }
    }

    #[test]
    fn a_function_of_the_world_itself() {
        let mut running = run();
        let exports = running.exports.clone();
        let (source, _) = Counting::new(MIB + 1);
        let count = concurrently(&mut running, async move |accessor| {
            let input = accessor.with(|access| StreamReader::new(access, reader(source)))?;
            exports.call_run(accessor, input).await
        });
        assert_eq!(count, Ok(MIB + 1));
    }
}

mod early_ends {
    use super::*;

    #[test]
    fn a_thousand_streams_of_every_end_leave_nothing_behind() {
        let mut running = run();
        let exports = running.exports.clone();
        let (before, after) = concurrently(&mut running, async move |accessor| {
            let mut before = None;
            for round in 0..1_000 {
                // Read to the end, dropped on the way, and dropped by the guest.
                let output = tasks!(exports.call_produce(accessor, 1_000, 300)).await?;
                let output = accessor.with(|access| receive(access, output, 8))?;
                match round % 2 {
                    0 => assert_eq!(output.count().await, 1_000),
                    _ => drop(output.take(10).collect::<Vec<u8>>().await),
                }
                let (source, _) = Counting::new(MIB);
                let input = accessor.with(|access| StreamReader::new(access, reader(source)))?;
                assert_eq!(
                    tasks!(exports.call_head(accessor, input, 5)).await?.len(),
                    5
                );
                let future = tasks!(exports.call_never(accessor)).await?;
                accessor.with(|access| resolve(access, future))?.await?;
                if round == 100 {
                    before = Some(settled(accessor, &exports).await?);
                }
            }
            Ok((before, settled(accessor, &exports).await?))
        });
        assert_eq!(before, Some(after), "tasks and bytes");
    }

    /// What is held once the guest's own tasks have ended.
    async fn settled(
        accessor: &Accessor<streaming_host::Host>,
        exports: &streaming_host::bindings::Streaming,
    ) -> Result<(usize, usize)> {
        for _ in 0..10 {
            pipes!(exports.call_wait(accessor, String::new())).await?;
        }
        Ok(accessor.with(held))
    }

    #[test]
    fn a_future_that_the_host_never_writes_keeps_nobody_else_waiting() {
        let mut running = run();
        let exports = running.exports.clone();
        concurrently(&mut running, async move |accessor| {
            let never = futures::future::pending::<Result<String>>();
            let future = accessor.with(|access| FutureReader::new(access, never))?;
            let future = pipes!(exports.call_later(accessor, future)).await?;
            let mut value = accessor.with(|access| resolve(access, future))?;
            for _ in 0..10 {
                assert!(value.try_recv()?.is_none());
                pipes!(exports.call_wait(accessor, "alive".to_owned())).await?;
            }
            Ok(())
        });
    }

    /// Fails after a few bytes.
    struct Failing(u8);

    impl AsyncRead for Failing {
        fn poll_read(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
            into: &mut [u8],
        ) -> std::task::Poll<io::Result<usize>> {
            self.0 += 1;
            std::task::Poll::Ready(match self.0 {
                1..=3 => {
                    into[0] = self.0;
                    Ok(1)
                }
                _ => Err(io::Error::other("the disk is gone")),
            })
        }
    }

    #[test]
    fn a_failing_reader_ends_the_stream() {
        let mut running = run();
        let exports = running.exports.clone();
        let head = concurrently(&mut running, async move |accessor| {
            let input = accessor.with(|access| StreamReader::new(access, reader(Failing(0))))?;
            tasks!(exports.call_head(accessor, input, 300)).await
        });
        assert_eq!(head, [1, 2, 3]);
    }

    #[test]
    fn the_guest_drops_what_it_does_not_want() {
        let mut running = run();
        let exports = running.exports.clone();
        let (source, read) = Counting::new(u64::MAX / 2);
        let head = concurrently(&mut running, async move |accessor| {
            let input = accessor.with(|access| StreamReader::new(access, reader(source)))?;
            tasks!(exports.call_head(accessor, input, 300)).await
        });
        assert_eq!(head.len(), 300);
        assert!(
            head.iter()
                .zip(0_u64..)
                .all(|(byte, at)| *byte == at.to_le_bytes()[0])
        );
        assert!(read.load(Ordering::Relaxed) < MIB);
    }

    #[test]
    fn the_host_drops_what_it_does_not_want() {
        let mut running = run();
        let exports = running.exports.clone();
        let got = concurrently(&mut running, async move |accessor| {
            let output = tasks!(exports.call_produce(accessor, u64::MAX, 1_000)).await?;
            let output = accessor.with(|access| receive(access, output, 1))?;
            let got: Vec<u8> = output.take(10).collect().await;
            // The guest notices, and ends; other calls go on.
            pipes!(exports.call_wait(accessor, "alive".to_owned())).await?;
            Ok(got)
        });
        assert_eq!(got, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }

    #[test]
    fn a_future_that_is_never_written_has_its_default() {
        let mut running = run();
        let exports = running.exports.clone();
        let value = concurrently(&mut running, async move |accessor| {
            let future = tasks!(exports.call_never(accessor)).await?;
            let value = accessor.with(|access| resolve(access, future))?;
            Ok(value.await.unwrap())
        });
        assert_eq!(value, u32::MAX);
    }

    #[test]
    fn a_failing_sink_ends_the_stream() {
        let mut running = run();
        let exports = running.exports.clone();
        let (sender, receiver) = mpsc::channel::<u8>(0);
        drop(receiver);
        concurrently(&mut running, async move |accessor| {
            let output = tasks!(exports.call_produce(accessor, u64::MAX, 10)).await?;
            accessor.with(|access| output.pipe(access, consumer(sender)))?;
            pipes!(exports.call_wait(accessor, "alive".to_owned())).await
        });
    }
}

mod items {
    use super::*;

    fn reading(n: u64) -> Reading {
        Reading {
            at: n,
            name: "x".repeat(usize::try_from(n % 50).unwrap()),
            value: n as f64 / 8.0,
        }
    }

    #[test]
    fn records_come_back_in_their_order() {
        let mut running = run();
        let exports = running.exports.clone();
        let back: Vec<Reading> = concurrently(&mut running, async move |accessor| {
            let input = producer(stream::iter((0..1_000).map(reading)));
            let input = accessor.with(|access| StreamReader::new(access, input))?;
            let output = pipes!(exports.call_readings(accessor, input)).await?;
            let output = accessor.with(|access| receive(access, output, 4))?;
            Ok(output.collect().await)
        });
        let expected: Vec<Reading> = (0..1_000).map(reading).collect();
        assert_eq!(format!("{back:?}"), format!("{expected:?}"));
    }

    #[test]
    fn a_value_that_is_there_later() {
        let mut running = run();
        let exports = running.exports.clone();
        let value = concurrently(&mut running, async move |accessor| {
            let value = async { Result::<_>::Ok("here".to_owned()) };
            let future = accessor.with(|access| FutureReader::new(access, value))?;
            let future = pipes!(exports.call_later(accessor, future)).await?;
            let value = accessor.with(|access| resolve(access, future))?;
            Ok(value.await.unwrap())
        });
        assert_eq!(value, "here");
    }

    /// What is under way when it is passed on.
    async fn fetch(
        accessor: &Accessor<streaming_host::Host>,
        exports: &streaming_host::bindings::Streaming,
        size: Option<u64>,
        outcome: Result<(), Failure>,
    ) -> Result<Result<(Vec<u8>, Result<(), Failure>), Failure>> {
        let download = accessor.with(|mut access| {
            Result::<_>::Ok(Download {
                size,
                body: StreamReader::new(access.as_context_mut(), vec![1, 2, 3])?,
                done: FutureReader::new(access, async move { Result::<_>::Ok(outcome) })?,
            })
        })?;
        let back = match pipes!(exports.call_fetch(accessor, download)).await? {
            Ok(back) => back,
            Err(failure) => return Ok(Err(failure)),
        };
        let body = accessor.with(|access| receive(access, back.body, 8))?;
        let done = accessor.with(|access| resolve(access, back.done))?;
        Ok(Ok((body.collect().await, done.await.unwrap())))
    }

    #[test]
    fn streams_and_futures_in_a_record() {
        for outcome in [Ok(()), Err(Failure::Closed), Err(Failure::Stopped(3))] {
            let mut running = run();
            let exports = running.exports.clone();
            let (body, done) = concurrently(&mut running, async move |accessor| {
                fetch(accessor, &exports, None, outcome).await
            })
            .unwrap();
            assert_eq!(body, [1, 2, 3]);
            assert_eq!(format!("{done:?}"), format!("{outcome:?}"));
        }
        let mut running = run();
        let exports = running.exports.clone();
        let failed = concurrently(&mut running, async move |accessor| {
            fetch(accessor, &exports, Some(0), Ok(())).await
        });
        assert!(matches!(failed, Err(Failure::Closed)));
    }

    #[test]
    fn streams_in_a_list_and_a_future_in_an_option() {
        let mut running = run();
        let exports = running.exports.clone();
        let pipes = exports.local_streaming_pipes();
        let mut store = running.store.as_context_mut();
        let all: Vec<StreamReader<u8>> = (0..3)
            .map(|n| StreamReader::new(&mut store, vec![n; 4]).unwrap())
            .collect();
        let more = FutureReader::new(&mut store, async { Result::<_>::Ok(7) }).unwrap();
        let (all, more) = block_on(pipes.call_several(&mut store, &all, Some(more))).unwrap();
        let (lists, more) = concurrently(&mut running, async move |accessor| {
            let mut lists: Vec<Vec<u8>> = Vec::new();
            for one in all {
                let one = accessor.with(|access| receive(access, one, 8))?;
                lists.push(one.collect().await);
            }
            let more = accessor.with(|access| resolve(access, more.unwrap()))?;
            Ok((lists, more.await.unwrap()))
        });
        assert_eq!(lists, [vec![0; 4], vec![1; 4], vec![2; 4]]);
        assert_eq!(more, 7);
    }

    #[test]
    fn streams_of_maps_and_of_futures() {
        let mut running = run();
        let exports = running.exports.clone();
        let pipes = exports.local_streaming_pipes();
        let mut store = running.store.as_context_mut();
        let maps: Vec<HashMap<String, u32>> = (0..3)
            .map(|n| (0..n).map(|k| (format!("key {k}"), k)).collect())
            .collect();
        let tables = StreamReader::new(&mut store, maps.clone()).unwrap();
        let tables = block_on(pipes.call_tables(&mut store, tables)).unwrap();
        let futures: Vec<FutureReader<u8>> = (0..3)
            .map(|n| FutureReader::new(&mut store, async move { Result::<_>::Ok(n) }).unwrap())
            .collect();
        let nested = StreamReader::new(&mut store, futures).unwrap();
        let nested = block_on(pipes.call_nested(&mut store, nested)).unwrap();
        let ticks = StreamReader::new(&mut store, vec![(), (), ()]).unwrap();
        let end = FutureReader::new(&mut store, async { Result::<_>::Ok(()) }).unwrap();
        let (ticks, end) = block_on(pipes.call_signals(&mut store, ticks, end)).unwrap();
        let (tables, values, ticks) = concurrently(&mut running, async move |accessor| {
            let tables = accessor.with(|access| receive(access, tables, 8))?;
            let tables: Vec<HashMap<String, u32>> = tables.collect().await;
            let nested = accessor.with(|access| receive(access, nested, 8))?;
            let futures: Vec<FutureReader<u8>> = nested.collect().await;
            let mut values = Vec::new();
            for future in futures {
                values.push(
                    accessor
                        .with(|access| resolve(access, future))?
                        .await
                        .unwrap(),
                );
            }
            let ticks = accessor.with(|access| receive(access, ticks, 8))?;
            let end = accessor.with(|access| resolve(access, end))?;
            let ticks = ticks.count().await;
            end.await.unwrap();
            Ok((tables, values, ticks))
        });
        assert_eq!((tables, values, ticks), (maps, vec![0, 1, 2], 3));
    }

    #[test]
    fn aliases_of_streams_and_futures() {
        let mut running = run();
        let exports = running.exports.clone();
        let verdict = concurrently(&mut running, async move |accessor| {
            let (what, by) = accessor.with(|mut access| {
                let what = StreamReader::new(access.as_context_mut(), vec![vec![1_u8, 2]])?;
                let by = FutureReader::new(access, async { Result::<_>::Ok(true) })?;
                Result::<_>::Ok((what, by))
            })?;
            let verdict = pipes!(exports.call_judge(accessor, what, by)).await?;
            let verdict = accessor.with(|access| resolve(access, verdict))?;
            Ok(verdict.await.unwrap())
        });
        assert!(verdict);
    }

    #[test]
    fn asynchronous_methods() {
        let mut running = run();
        let exports = running.exports.clone();
        let data: Vec<u8> = (0..100).collect();
        let input = StreamReader::new(&mut running.store, data).unwrap();
        let reader = exports.local_streaming_pipes().reader();
        let source = block_on(reader.call_constructor(&mut running.store, input)).unwrap();
        let (first, second, left) = concurrently(&mut running, async move |accessor| {
            let reader = exports.local_streaming_pipes().reader();
            let first = reader.call_next(accessor, source, 3).await?;
            let second = reader.call_next(accessor, source, 4).await?;
            Ok((first, second, reader.call_drain(accessor, source).await?))
        });
        assert_eq!((first, second), (vec![0, 1, 2], vec![3, 4, 5, 6]));
        assert_eq!(left, 93);
    }
}

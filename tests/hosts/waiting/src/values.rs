//! Every function returns what it is given, after others had their turn.

use std::pin::pin;
use std::task::Poll;

/// Lets others go first.
async fn yield_once() {
    let mut is_first = true;
    let turn = std::future::poll_fn(|cx| {
        if std::mem::take(&mut is_first) {
            cx.waker().wake_by_ref();
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    });
    pin!(turn).await;
}

mod waiting {
    use std::collections::HashMap as Map;

    use witcraft_host::wasmtime::component::{Accessor, HasSelf};

    use super::yield_once;
    use crate::Host;
    use crate::waiting::tests::waiting::values::{
        self, Eight, Level, Nine, One, Person, Scalars, Seventeen, Shape, Sixteen, ThirtyTwo,
    };

    macro_rules! give_back {
        ($($name:ident($($param:ident: $ty:ty),*) -> $result:ty;)*) => {
            impl<T: Send> values::HostWithStore<T> for HasSelf<Host> {
                $(async fn $name(_: &Accessor<T, Self>, $($param: $ty),*) -> $result {
                    yield_once().await;
                    ($($param),*)
                })*

                async fn wide(
                    accessor: &Accessor<T, Self>,
                    a: u8,
                    b: i16,
                    c: u32,
                    d: i64,
                    e: f32,
                    f: f64,
                    g: char,
                    h: bool,
                    i: String,
                    j: Vec<u16>,
                    k: Option<u8>,
                    l: Level,
                    m: Nine,
                    n: u64,
                ) -> u64 {
                    yield_once().await;
                    let text = format!("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j:?} {k:?} {l:?} {m:?}");
                    accessor.with(|mut access| access.get().wide = text);
                    n
                }

                async fn nothing(accessor: &Accessor<T, Self>) {
                    accessor.with(|mut access| access.get().nothings += 1);
                }
            }
        };
    }

    functions!(give_back);

    impl values::Host for Host {}
    impl crate::waiting::local::kitchen_sink::types::Host for Host {}
}

mod fibers {
    use std::collections::HashMap as Map;

    use super::yield_once;
    use crate::Host;
    use crate::fibers::local::kitchen_sink::values::{
        self, Eight, Level, Nine, One, Person, Scalars, Seventeen, Shape, Sixteen, ThirtyTwo,
    };

    macro_rules! give_back {
        ($($name:ident($($param:ident: $ty:ty),*) -> $result:ty;)*) => {
            impl values::Host for Host {
                $(async fn $name(&mut self, $($param: $ty),*) -> $result {
                    yield_once().await;
                    ($($param),*)
                })*

                async fn wide(
                    &mut self,
                    a: u8,
                    b: i16,
                    c: u32,
                    d: i64,
                    e: f32,
                    f: f64,
                    g: char,
                    h: bool,
                    i: String,
                    j: Vec<u16>,
                    k: Option<u8>,
                    l: Level,
                    m: Nine,
                    n: u64,
                ) -> u64 {
                    yield_once().await;
                    self.wide = format!("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j:?} {k:?} {l:?} {m:?}");
                    n
                }

                async fn nothing(&mut self) {
                    self.nothings += 1;
                }
            }
        };
    }

    functions!(give_back);

    impl crate::fibers::local::kitchen_sink::types::Host for Host {}
}

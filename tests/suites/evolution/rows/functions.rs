//! Changes of functions: their names, parameters and results, and whether they wait.

use wasmtime::component::{FutureReader, StreamReader};
use witcraft_host::wasmtime;

use crate::host::own_way;
use crate::row::{Composition, Half, Row, row};
use crate::{async_f, f};

fn plain() -> Half {
    Half::new(
        "f: func(x: u32, y: u32) -> u32;",
        vec![f!("f"(1_u32, 2_u32) -> 12_u32)],
    )
}

fn nothing() -> Half {
    Half::new("f: func(x: u32);", vec![f!("f"(1_u32))])
}

fn waiting() -> Half {
    Half::new(
        "f: async func(x: u32) -> u32;",
        vec![async_f!("f"(1_u32) -> 2_u32)],
    )
}

fn fallible() -> Half {
    Half::new(
        "f: func(x: u32) -> result<u32>;",
        vec![f!("f"(1_u32) -> Ok::<u32, ()>(2))],
    )
}

pub(super) fn rows() -> Vec<Row> {
    let one = |wit, function| Half::new(wit, vec![function]);
    vec![
        row("nothing", plain(), plain()),
        row(
            "function added",
            plain(),
            Half::new(
                "f: func(x: u32, y: u32) -> u32; g: func();",
                vec![f!("f"(1_u32, 2_u32) -> 12_u32), f!("g"())],
            ),
        ),
        row(
            "functions reordered",
            Half::new("g: func(); f: func();", vec![f!("g"()), f!("f"())]),
            Half::new("f: func(); g: func();", vec![f!("f"()), f!("g"())]),
        ),
        row(
            "function renamed",
            plain(),
            one(
                "h: func(x: u32, y: u32) -> u32;",
                f!("h"(1_u32, 2_u32) -> 12_u32),
            ),
        ),
        row(
            "parameter added",
            plain(),
            one(
                "f: func(x: u32, y: u32, z: u32) -> u32;",
                f!("f"(1_u32, 2_u32, 3_u32) -> 12_u32),
            ),
        ),
        row(
            "parameter removed",
            plain(),
            one("f: func(x: u32) -> u32;", f!("f"(1_u32) -> 12_u32)),
        ),
        row(
            "parameter renamed",
            plain(),
            one(
                "f: func(x: u32, z: u32) -> u32;",
                f!("f"(1_u32, 2_u32) -> 12_u32),
            ),
        ),
        row(
            "parameters reordered",
            plain(),
            one(
                "f: func(y: u32, x: u32) -> u32;",
                f!("f"(1_u32, 2_u32) -> 12_u32),
            ),
        ),
        row(
            "parameter of another type",
            plain(),
            one(
                "f: func(x: u32, y: u64) -> u32;",
                f!("f"(1_u32, 2_u64) -> 12_u32),
            ),
        ),
        row(
            "parameter of another sign",
            plain(),
            one(
                "f: func(x: u32, y: s32) -> u32;",
                f!("f"(1_u32, 2_i32) -> 12_u32),
            ),
        ),
        row(
            "parameter optional",
            plain(),
            one(
                "f: func(x: u32, y: option<u32>) -> u32;",
                f!("f"(1_u32, Some(2_u32)) -> 12_u32),
            ),
        ),
        row(
            "result added",
            nothing(),
            one("f: func(x: u32) -> u32;", f!("f"(1_u32) -> 12_u32)),
        ),
        row(
            "result removed",
            plain(),
            one("f: func(x: u32, y: u32);", f!("f"(1_u32, 2_u32))),
        ),
        row(
            "result of another type",
            plain(),
            one(
                "f: func(x: u32, y: u32) -> u64;",
                f!("f"(1_u32, 2_u32) -> 12_u64),
            ),
        ),
        row(
            "result optional",
            plain(),
            one(
                "f: func(x: u32, y: u32) -> option<u32>;",
                f!("f"(1_u32, 2_u32) -> Some(12_u32)),
            ),
        ),
        row(
            "result fallible",
            plain(),
            one(
                "f: func(x: u32, y: u32) -> result<u32>;",
                f!("f"(1_u32, 2_u32) -> Ok::<u32, ()>(12)),
            ),
        ),
        row(
            "error added",
            fallible(),
            one(
                "f: func(x: u32) -> result<u32, string>;",
                f!("f"(1_u32) -> Ok::<u32, String>(2)),
            ),
        ),
        row(
            "error of another type",
            one(
                "f: func() -> result<u32, string>;",
                f!("f"() -> Err::<u32, String>(String::from("no"))),
            ),
            one(
                "f: func() -> result<u32, u8>;",
                f!("f"() -> Err::<u32, u8>(7)),
            ),
        ),
        row(
            "result a list",
            plain(),
            one(
                "f: func(x: u32, y: u32) -> list<u32>;",
                f!("f"(1_u32, 2_u32) -> vec![12_u32]),
            ),
        ),
        row(
            "list of others",
            one("f: func() -> list<u8>;", f!("f"() -> vec![1_u8, 2])),
            one("f: func() -> list<u16>;", f!("f"() -> vec![1_u16, 2])),
        ),
        row(
            "list of a fixed length",
            one("f: func() -> list<u8>;", f!("f"() -> vec![1_u8, 2])),
            one("f: func() -> list<u8, 2>;", f!("f"() -> [1_u8, 2])),
        )
        .composition(Composition::Unable),
        row(
            "result a tuple",
            plain(),
            one(
                "f: func(x: u32, y: u32) -> tuple<u32>;",
                f!("f"(1_u32, 2_u32) -> (12_u32,)),
            ),
        ),
        row(
            "string to list",
            one("f: func() -> string;", f!("f"() -> String::from("ab"))),
            one("f: func() -> list<u8>;", f!("f"() -> vec![97_u8, 98])),
        ),
        row(
            "asynchronous",
            one("f: func(x: u32) -> u32;", f!("f"(1_u32) -> 2_u32)),
            waiting(),
        ),
        row("stream of others", stream::<u8>("u8"), stream::<u16>("u16")),
        row("future of others", future::<u8>("u8"), future::<u16>("u16")),
        row(
            "stream, no longer",
            stream::<u8>("u8"),
            one("f: func() -> list<u8>;", f!("f"() -> vec![1_u8])),
        ),
    ]
}

/// A function that returns a stream which ends at once.
fn stream<
    T: wasmtime::component::Lift + wasmtime::component::Lower + Send + Sync + Unpin + 'static,
>(
    ty: &str,
) -> Half {
    let wit = format!("f: func() -> stream<{ty}>;").leak();
    let body = format!("let (_, reader) = super::bindings::wit_stream::new::<{ty}>(); reader");
    let ability = own_way(
        |linker| {
            linker.func_wrap("f", |store, (): ()| {
                Ok((StreamReader::new(store, Vec::<T>::new())?,))
            })
        },
        |store, exports| {
            let (mut found,): (StreamReader<T>,) = exports.call(store, "f", ())?;
            found.close(store)
        },
    );
    let uses = format!("let _: witcraft_guest::StreamReader<{ty}> = f();");
    Half::by_hand(wit, &uses, vec![("f", &body)], vec![ability])
}

/// A function that returns a future.
fn future<T>(ty: &str) -> Half
where
    T: wasmtime::component::Lift
        + wasmtime::component::Lower
        + From<u8>
        + Send
        + Sync
        + Unpin
        + 'static,
{
    let wit = format!("f: func() -> future<{ty}>;").leak();
    let body = format!("let (_, reader) = super::bindings::wit_future::new::<{ty}>(|| 7); reader");
    let ability = own_way(
        |linker| {
            linker.func_wrap("f", |store, (): ()| {
                let value = async { wasmtime::error::Ok(T::from(7)) };
                Ok((FutureReader::new(store, value)?,))
            })
        },
        |store, exports| {
            let (mut found,): (FutureReader<T>,) = exports.call(store, "f", ())?;
            found.close(store)
        },
    );
    let uses = format!("let _: witcraft_guest::FutureReader<{ty}> = f();");
    Half::by_hand(wit, &uses, vec![("f", &body)], vec![ability])
}

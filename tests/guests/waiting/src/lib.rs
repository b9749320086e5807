//! The guest side of `tests/wit/waiting`: hands every value on to its host, and returns what comes back, as the
//! guest of the kitchen sink does, but in asynchronous functions.

#[macro_use]
#[path = "../../../shared/values.rs"]
mod functions;

mod errors;
mod handles;
mod tasks;

mod bindings {
    witcraft_guest::generate!({
        path: ["../../../wit/kitchen-sink", "../../wit/waiting"],
        world: "tests:waiting/waiting",
    });
}

use bindings::exports::tests::waiting::values::{
    Eight, Guest, Level, Nine, One, Person, Scalars, Seventeen, Shape, Sixteen, ThirtyTwo,
};
use bindings::tests::waiting::values as host;
use witcraft_guest::rt::Map;

/// The component.
struct Component;

bindings::export!(Component with_types_in bindings);

/// Implements the functions of the list, and those that it leaves out.
macro_rules! hand_on {
    ($($name:ident($($param:ident: $ty:ty),*) -> $result:ty;)*) => {
        impl Guest for Component {
            $(async fn $name($($param: $ty),*) -> $result {
                host::$name($($param),*).await
            })*

            async fn wide(
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
                host::wide(a, b, c, d, e, f, g, h, i, j, k, l, m, n).await
            }

            async fn nothing() {
                host::nothing().await;
            }
        }
    };
}

functions!(hand_on);

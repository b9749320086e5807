//! The guest side of `wit/kitchen-sink`: hands every value on to its host, and returns what comes back.
//!
//! So one call of an export takes a value across the boundary four times: into the guest, out to the host, and
//! both ways back.

mod handles;

// The pinned output of the generator, so that what is reviewed is what runs. `cargo fmt` would follow the path.
#[rustfmt::skip]
#[path = "../../../../snapshots/kitchen-sink/guest/mod.rs"]
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

use bindings::exports::local::kitchen_sink::values::{
    Eight, Guest as Values, Level, Nine, One, Person, Scalars, Seventeen, Shape, Sixteen, ThirtyTwo,
};
use bindings::exports::local::kitchen_sink::words;
use bindings::local::kitchen_sink::{gates, values};
use bindings::local::nested::inner;
use witcraft_guest::rt::Map;

/// The component: what the exports of the world are implemented on.
struct KitchenSink;

bindings::export!(KitchenSink with_types_in bindings);

impl bindings::Guest for KitchenSink {
    fn visits(all: Vec<bindings::Visit>) -> Vec<Level> {
        all.iter().map(bindings::greet).collect()
    }

    fn start() -> Result<(), String> {
        bindings::note("started");
        let ages = (gates::old(), gates::new(), gates::older());
        if ages != (1, 2, 0) {
            return Err(format!("the gates answer {ages:?}"));
        }
        match inner::deeper(7) {
            8 => Ok(()),
            depth => Err(format!("one deeper than 7 is {depth}")),
        }
    }
}

impl bindings::exports::control::Guest for KitchenSink {
    fn ticks(n: u32) -> u64 {
        (0..n).map(|_| bindings::clock::now()).sum()
    }

    fn panic(message: String) {
        bindings::note(&message);
        panic!("{message}");
    }
}

type Results = (
    Result<(), ()>,
    Result<u32, ()>,
    Result<(), String>,
    Result<u8, Level>,
);

impl Values for KitchenSink {
    fn numbers(all: Scalars, x: f32, y: f64, c: char) -> (Scalars, f32, f64, char) {
        values::numbers(all, x, y, c)
    }

    fn text(s: String) -> String {
        values::text(&s)
    }

    fn bytes(data: Vec<u8>) -> Vec<u8> {
        values::bytes(&data)
    }

    fn people(all: Vec<Person>) -> Vec<Person> {
        values::people(&all)
    }

    fn fixed(point: [f32; 3], grid: [[u8; 2]; 2]) -> ([f32; 3], [[u8; 2]; 2]) {
        values::fixed(point, grid)
    }

    fn trio(all: [String; 3]) -> [String; 3] {
        values::trio(all)
    }

    fn maps(
        ages: Map<String, u32>,
        names: Map<u8, Vec<String>>,
    ) -> (Map<String, u32>, Map<u8, Vec<String>>) {
        values::maps(&ages, &names)
    }

    fn options(a: Option<String>, b: Option<Option<u32>>) -> (Option<String>, Option<Option<u32>>) {
        values::options(a.as_deref(), b)
    }

    fn results(
        a: Result<(), ()>,
        b: Result<u32, ()>,
        c: Result<(), String>,
        d: Result<u8, Level>,
    ) -> Results {
        values::results(a, b, c.as_ref().copied().map_err(String::as_str), d)
    }

    fn attempt(outcome: Result<String, Level>) -> Result<String, Level> {
        values::attempt(outcome.as_deref())
    }

    fn shapes(all: Vec<Shape>) -> Vec<Shape> {
        values::shapes(&all)
    }

    fn heights(all: Vec<Level>, top: Level) -> (Vec<Level>, Level) {
        values::heights(&all, top)
    }

    fn switches(
        a: One,
        b: Eight,
        c: Nine,
        d: Sixteen,
        e: Seventeen,
        f: ThirtyTwo,
    ) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo) {
        values::switches(a, b, c, d, e, f)
    }

    fn wide(
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
        values::wide(a, b, c, d, e, f, g, h, &i, &j, k, l, m, n)
    }

    fn nothing() {
        values::nothing();
    }
}

impl words::Guest for KitchenSink {
    fn match_(impl_: words::Record, use_: words::Option_, super_: words::Http23) -> words::Option_ {
        use bindings::local::kitchen_sink::words as host;
        let record = |words::Record { type_, self_, some }| host::Record { type_, self_, some };
        let option = match use_ {
            words::Option_::None => host::Option_::None,
            words::Option_::Some(text) => host::Option_::Some(text),
        };
        match host::match_(record(impl_), &option, record(super_)) {
            host::Option_::None => words::Option_::None,
            host::Option_::Some(text) => words::Option_::Some(text),
        }
    }
}

//! The guest of `local:kitchen-sink/kitchen-sink@1.2.0`. Witcraft made this start; it is yours from here on.

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
        /// Exports a type of the world.
        fn visits(all: Vec<Visit>) -> Vec<Level> {
            todo!()
        }

        /// Another.
        fn start() -> Result<(), String> {
            todo!()
        }
    }
}

mod values {
    use super::bindings::exports::local::kitchen_sink::values::*;

    impl Guest for super::Component {
        /// Scalars, in a record and by themselves.
        fn numbers(all: Scalars, x: f32, y: f64, c: char) -> (Scalars, f32, f64, char) {
            todo!()
        }

        /// A string.
        fn text(s: String) -> String {
            todo!()
        }

        /// A list that is copied as it lies in memory.
        fn bytes(data: Vec<u8>) -> Vec<u8> {
            todo!()
        }

        /// Lists of what owns memory itself.
        fn people(all: Vec<Person>) -> Vec<Person> {
            todo!()
        }

        /// Lists whose length is part of their type.
        fn fixed(point: [f32; 3], grid: [[u8; 2]; 2]) -> ([f32; 3], [[u8; 2]; 2]) {
            todo!()
        }

        /// Strings in a list whose length is part of its type.
        fn trio(all: [String; 3]) -> [String; 3] {
            todo!()
        }

        /// Maps, with keys that are numbers and keys that are strings.
        fn maps(
            ages: ::witcraft_guest::rt::Map<String, u32>,
            names: ::witcraft_guest::rt::Map<u8, Vec<String>>,
        ) -> (
            ::witcraft_guest::rt::Map<String, u32>,
            ::witcraft_guest::rt::Map<u8, Vec<String>>,
        ) {
            todo!()
        }

        /// Options in options.
        fn options(
            a: Option<String>,
            b: Option<Option<u32>>,
        ) -> (Option<String>, Option<Option<u32>>) {
            todo!()
        }

        /// A result of all four shapes.
        fn results(
            a: Result<(), ()>,
            b: Result<u32, ()>,
            c: Result<(), String>,
            d: Result<u8, Level>,
        ) -> (Result<(), ()>, Result<u32, ()>, Result<(), String>, Result<u8, Level>) {
            todo!()
        }

        /// A result as a result: what is `Err` in Rust comes back as an error.
        fn attempt(outcome: Result<String, Level>) -> Result<String, Level> {
            todo!()
        }

        /// Variants in a list.
        fn shapes(all: Vec<Shape>) -> Vec<Shape> {
            todo!()
        }

        /// An enum, under another name than it was declared with.
        fn heights(all: Vec<Height>, top: Height) -> (Vec<Height>, Height) {
            todo!()
        }

        /// Flags of every width.
        fn switches(
            a: One,
            b: Eight,
            c: Nine,
            d: Sixteen,
            e: Seventeen,
            f: ThirtyTwo,
        ) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo) {
            todo!()
        }

        /// More parameters than go through registers: 17, where 16 would.
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
            todo!()
        }

        /// Neither takes nor returns anything.
        fn nothing() -> () {
            todo!()
        }
    }
}

mod handles {
    use super::bindings::exports::local::kitchen_sink::handles::*;

    impl Guest for super::Component {
        type Counter = MyCounter;
        type Gauge = MyGauge;

        /// Gives a counter away, and another back.
        fn pass(what: Counter) -> Counter {
            todo!()
        }

        /// Only lends it.
        fn read(what: CounterBorrow<'_>) -> u32 {
            todo!()
        }

        /// Lends several.
        fn total(all: Vec<CounterBorrow<'_>>) -> u64 {
            todo!()
        }

        /// Gives two away in a record, and gets them back the other way round.
        fn swap(both: Pair) -> Pair {
            todo!()
        }

        /// Gives away what is in the slot. Fails with what was refused: more than `most`.
        fn take(what: Slot, most: u32) -> Result<Option<Counter>, Vec<Counter>> {
            todo!()
        }
    }

    /// What stands behind each `Counter`. Functions get it as `&self`.
    pub(crate) struct MyCounter;

    impl GuestCounter for MyCounter {
        /// A counter that stands at `start`.
        fn new(start: u32) -> Self {
            todo!()
        }

        /// A method: adds `n`, and returns the sum.
        fn add(&self, n: u32) -> u32 {
            todo!()
        }

        /// A static function: takes one, looks at the other.
        fn merge(into: Counter, other: CounterBorrow<'_>) -> Counter {
            todo!()
        }
    }

    /// What stands behind each `Gauge`. Functions get it as `&self`.
    pub(crate) struct MyGauge;

    impl GuestGauge for MyGauge {
        /// Refuses a limit of zero.
        fn new(limit: u32) -> Result<Self, String>
        where
            Self: Sized,
        {
            todo!()
        }

        /// A method that lends another resource.
        fn fits(&self, what: CounterBorrow<'_>) -> bool {
            todo!()
        }
    }
}

mod words {
    use super::bindings::exports::local::kitchen_sink::words::*;

    impl Guest for super::Component {
        /// Keywords of Rust.
        fn match_(impl_: Record, use_: Option_, super_: Http23) -> Option_ {
            todo!()
        }
    }
}

mod control {
    use super::bindings::exports::control::*;

    impl Guest for super::Component {
        /// Calls a function so often.
        fn ticks(n: u32) -> u64 {
            todo!()
        }

        /// Panics with this message.
        fn panic(message: String) -> () {
            todo!()
        }
    }
}

//! The host of `local:kitchen-sink/kitchen-sink@1.2.0`. Witcraft made this start; it is yours from here on.

#![allow(
    unused_variables,
    unreachable_code,
    clippy::todo,
    clippy::diverging_sub_expression,
    reason = "until every `todo!()` is replaced"
)]

use witcraft_host::wasmtime;
use witcraft_host::wasmtime::component::{Component, HasSelf, Linker, ResourceTable};
use witcraft_host::wasmtime::{Config, Engine, Store};

#[rustfmt::skip]
#[path = "host/mod.rs"]
mod bindings;

/// What a component sees of its host. Put your own state beside the table.
#[derive(Default)]
pub struct State {
    /// What the handles of the component's resources stand for.
    pub table: ResourceTable,
}

mod world {
    use super::bindings::*;

    impl KitchenSinkImports for super::State {
        /// Takes a type of the world, and returns one that it uses.
        fn greet(&mut self, visit: Visit) -> Level {
            todo!()
        }

        /// A function of the world.
        fn note(&mut self, message: String) -> () {
            todo!()
        }
    }
}

mod types {
    use super::bindings::local::kitchen_sink::types::*;

    impl Host for super::State {}
}

mod values {
    use super::bindings::local::kitchen_sink::values::*;

    impl Host for super::State {
        /// Scalars, in a record and by themselves.
        fn numbers(
            &mut self,
            all: Scalars,
            x: f32,
            y: f64,
            c: char,
        ) -> (Scalars, f32, f64, char) {
            todo!()
        }

        /// A string.
        fn text(&mut self, s: String) -> String {
            todo!()
        }

        /// A list that is copied as it lies in memory.
        fn bytes(&mut self, data: Vec<u8>) -> Vec<u8> {
            todo!()
        }

        /// Lists of what owns memory itself.
        fn people(&mut self, all: Vec<Person>) -> Vec<Person> {
            todo!()
        }

        /// Lists whose length is part of their type.
        fn fixed(
            &mut self,
            point: [f32; 3],
            grid: [[u8; 2]; 2],
        ) -> ([f32; 3], [[u8; 2]; 2]) {
            todo!()
        }

        /// Strings in a list whose length is part of its type.
        fn trio(&mut self, all: [String; 3]) -> [String; 3] {
            todo!()
        }

        /// Maps, with keys that are numbers and keys that are strings.
        fn maps(
            &mut self,
            ages: std::collections::HashMap<String, u32>,
            names: std::collections::HashMap<u8, Vec<String>>,
        ) -> (
            std::collections::HashMap<String, u32>,
            std::collections::HashMap<u8, Vec<String>>,
        ) {
            todo!()
        }

        /// Options in options.
        fn options(
            &mut self,
            a: Option<String>,
            b: Option<Option<u32>>,
        ) -> (Option<String>, Option<Option<u32>>) {
            todo!()
        }

        /// A result of all four shapes.
        fn results(
            &mut self,
            a: Result<(), ()>,
            b: Result<u32, ()>,
            c: Result<(), String>,
            d: Result<u8, Level>,
        ) -> (Result<(), ()>, Result<u32, ()>, Result<(), String>, Result<u8, Level>) {
            todo!()
        }

        /// A result as a result: what is `Err` in Rust comes back as an error.
        fn attempt(&mut self, outcome: Result<String, Level>) -> Result<String, Level> {
            todo!()
        }

        /// Variants in a list.
        fn shapes(&mut self, all: Vec<Shape>) -> Vec<Shape> {
            todo!()
        }

        /// An enum, under another name than it was declared with.
        fn heights(&mut self, all: Vec<Height>, top: Height) -> (Vec<Height>, Height) {
            todo!()
        }

        /// Flags of every width.
        fn switches(
            &mut self,
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
            todo!()
        }

        /// Neither takes nor returns anything.
        fn nothing(&mut self) -> () {
            todo!()
        }
    }
}

mod handles {
    use super::wasmtime;
    use super::bindings::local::kitchen_sink::handles::*;

    impl HostCounter for super::State {
        /// A counter that stands at `start`.
        fn new(&mut self, start: u32) -> wasmtime::component::Resource<Counter> {
            todo!()
        }

        /// A method: adds `n`, and returns the sum.
        fn add(&mut self, self_: wasmtime::component::Resource<Counter>, n: u32) -> u32 {
            todo!()
        }

        /// A static function: takes one, looks at the other.
        fn merge(
            &mut self,
            into: wasmtime::component::Resource<Counter>,
            other: wasmtime::component::Resource<Counter>,
        ) -> wasmtime::component::Resource<Counter> {
            todo!()
        }

        fn drop(
            &mut self,
            rep: wasmtime::component::Resource<Counter>,
        ) -> wasmtime::Result<()> {
            self.table.delete(rep)?;
            Ok(())
        }
    }

    impl HostGauge for super::State {
        /// Refuses a limit of zero.
        fn new(
            &mut self,
            limit: u32,
        ) -> Result<wasmtime::component::Resource<Gauge>, String> {
            todo!()
        }

        /// A method that lends another resource.
        fn fits(
            &mut self,
            self_: wasmtime::component::Resource<Gauge>,
            what: wasmtime::component::Resource<Counter>,
        ) -> bool {
            todo!()
        }

        fn drop(
            &mut self,
            rep: wasmtime::component::Resource<Gauge>,
        ) -> wasmtime::Result<()> {
            self.table.delete(rep)?;
            Ok(())
        }
    }

    impl Host for super::State {
        /// Gives a counter away, and another back.
        fn pass(
            &mut self,
            what: wasmtime::component::Resource<Counter>,
        ) -> wasmtime::component::Resource<Counter> {
            todo!()
        }

        /// Only lends it.
        fn read(&mut self, what: wasmtime::component::Resource<Counter>) -> u32 {
            todo!()
        }

        /// Lends several.
        fn total(&mut self, all: Vec<wasmtime::component::Resource<Counter>>) -> u64 {
            todo!()
        }

        /// Gives two away in a record, and gets them back the other way round.
        fn swap(&mut self, both: Pair) -> Pair {
            todo!()
        }

        /// Gives away what is in the slot. Fails with what was refused: more than `most`.
        fn take(
            &mut self,
            what: Slot,
            most: u32,
        ) -> Result<
            Option<wasmtime::component::Resource<Counter>>,
            Vec<wasmtime::component::Resource<Counter>>,
        > {
            todo!()
        }
    }
}

mod words {
    use super::bindings::local::kitchen_sink::words::*;

    impl Host for super::State {
        /// Keywords of Rust.
        fn match_(&mut self, impl_: Record, use_: Option_, super_: Http23) -> Option_ {
            todo!()
        }
    }
}

mod gates {
    use super::bindings::local::kitchen_sink::gates::*;

    impl Host for super::State {
        /// There from the beginning.
        fn old(&mut self) -> u32 {
            todo!()
        }

        /// Since the second version.
        fn new(&mut self) -> u32 {
            todo!()
        }

        /// To be replaced by `new`.
        fn older(&mut self) -> u32 {
            todo!()
        }
    }
}

mod inner {
    use super::bindings::local::nested::inner::*;

    impl Host for super::State {
        /// One deeper.
        fn deeper(&mut self, depth: Depth) -> Depth {
            todo!()
        }
    }
}

mod clock {
    use super::bindings::clock::*;

    impl Host for super::State {
        /// The time.
        fn now(&mut self) -> Instant {
            todo!()
        }
    }
}

/// An engine that runs such components. One serves any number of them.
///
/// # Errors
///
/// If this machine cannot run WebAssembly as configured.
pub fn engine() -> wasmtime::Result<Engine> {
    let mut config = Config::new();
    config.concurrency_support(false);
    Engine::new(&config)
}

/// Loads a component, from its binary or text form, and instantiates it.
///
/// # Errors
///
/// If it is no component of this world, or fails while it starts.
pub fn instantiate(
    engine: &Engine,
    bytes: &[u8],
) -> wasmtime::Result<(Store<State>, bindings::KitchenSink)> {
    let component = Component::new(engine, bytes)?;
    let mut linker = Linker::<State>::new(engine);
    bindings::KitchenSink::add_to_linker::<
        _,
        HasSelf<State>,
    >(&mut linker, |state| state)?;
    let mut store = Store::new(engine, State::default());
    let exports = bindings::KitchenSink::instantiate(&mut store, &component, &linker)?;
    Ok((store, exports))
}

/// How each export is called: take what you need.
///
/// # Errors
///
/// If a call traps.
pub fn call(
    store: &mut Store<State>,
    exports: &bindings::KitchenSink,
) -> wasmtime::Result<()> {
    let result = exports.call_visits(&mut *store, todo!())?;
    let result = exports.call_start(&mut *store)?;
    let interface = exports.local_kitchen_sink_values();
    let result = interface
        .call_numbers(&mut *store, todo!(), todo!(), todo!(), todo!())?;
    let result = interface.call_text(&mut *store, todo!())?;
    let result = interface.call_bytes(&mut *store, todo!())?;
    let result = interface.call_people(&mut *store, todo!())?;
    let result = interface.call_fixed(&mut *store, todo!(), todo!())?;
    let result = interface.call_trio(&mut *store, todo!())?;
    let result = interface.call_maps(&mut *store, todo!(), todo!())?;
    let result = interface.call_options(&mut *store, todo!(), todo!())?;
    let result = interface
        .call_results(&mut *store, todo!(), todo!(), todo!(), todo!())?;
    let result = interface.call_attempt(&mut *store, todo!())?;
    let result = interface.call_shapes(&mut *store, todo!())?;
    let result = interface.call_heights(&mut *store, todo!(), todo!())?;
    let result = interface
        .call_switches(
            &mut *store,
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
        )?;
    let result = interface
        .call_wide(
            &mut *store,
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
            todo!(),
        )?;
    interface.call_nothing(&mut *store)?;
    let interface = exports.local_kitchen_sink_handles();
    let result = interface.call_pass(&mut *store, todo!())?;
    let result = interface.call_read(&mut *store, todo!())?;
    let result = interface.call_total(&mut *store, todo!())?;
    let result = interface.call_swap(&mut *store, todo!())?;
    let result = interface.call_take(&mut *store, todo!(), todo!())?;
    let resource = interface.counter();
    let result = resource.call_constructor(&mut *store, todo!())?;
    let result = resource.call_add(&mut *store, todo!(), todo!())?;
    let result = resource.call_merge(&mut *store, todo!(), todo!())?;
    let resource = interface.gauge();
    let result = resource.call_constructor(&mut *store, todo!())?;
    let result = resource.call_fits(&mut *store, todo!(), todo!())?;
    let interface = exports.local_kitchen_sink_words();
    let result = interface.call_match(&mut *store, todo!(), todo!(), todo!())?;
    let interface = exports.control();
    let result = interface.call_ticks(&mut *store, todo!())?;
    interface.call_panic(&mut *store, todo!())?;
    Ok(())
}

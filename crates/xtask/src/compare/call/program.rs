//! How long calls take through our bindings, and through those of `wasmtime::component::bindgen!`. For `cargo xtask
//! compare call`, which compiles this as a crate of its own: `call COMPONENT RUNS`.
//!
//! Both call the same component of `tests/guests/pantry` in the same engine, in turns. Per kind of call and run, a
//! line with two numbers of nanoseconds: ours, and the other's.

use std::error::Error;
use std::time::{Duration, Instant};

use witcraft_host::wasmtime::component::{Component, HasSelf, Linker, Resource};
use witcraft_host::wasmtime::{Engine, Result, Store};

mod ours {
    witcraft_host::bindgen!({ path: "wit" });
}

mod theirs {
    wasmtime::component::bindgen!({ path: "wit" });
}

/// What the component sees of its host: as little as possible, so that the call is what counts.
#[derive(Default)]
struct Host {
    calls: u64,
}

/// One pantry with its store, and what is measured of it: the same text for both bindings.
macro_rules! side {
    ($side:ident) => {
        pub(super) mod $side {
            use super::*;
            use crate::$side as bindings;
            use bindings::exports::interop::pantry::keeping::Item;
            use bindings::interop::pantry::household::{self, ShoppingList};
            use bindings::interop::pantry::types::{self, Marks, Unit};

            impl types::Host for Host {}

            impl household::Host for Host {
                fn price(&mut self, _: String) -> Result<f64, String> {
                    self.calls += 1;
                    Ok(1.0)
                }
            }

            impl household::HostShoppingList for Host {
                fn new(&mut self, _: String) -> Resource<ShoppingList> {
                    Resource::new_own(0)
                }

                fn add(&mut self, _: Resource<ShoppingList>, _: String) -> u32 {
                    0
                }

                fn drop(&mut self, _: Resource<ShoppingList>) -> Result<()> {
                    Ok(())
                }
            }

            impl bindings::PantryImports for Host {
                fn log(&mut self, _: String) {}
            }

            pub(crate) fn time(component: &Component) -> Result<[Duration; 3]> {
                let engine = component.engine();
                let mut linker = Linker::new(engine);
                bindings::Pantry::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;
                let mut store = Store::new(engine, Host::default());
                let pantry = bindings::Pantry::instantiate(&mut store, component, &linker)?;
                let keeping = pantry.interop_pantry_keeping();
                let shelf = keeping.shelf().call_constructor(&mut store, "shelf")?;
                for index in 0..8 {
                    let item = Item {
                        name: format!("item {index}"),
                        amount: 1,
                        unit: Unit::Gram,
                        price: Some(1.0),
                        marks: Marks::OPENED,
                        tags: vec!["one".to_owned(), "two".to_owned()],
                    };
                    keeping.shelf().call_put(&mut store, shelf, &item)?;
                }

                let start = Instant::now();
                for n in 0..20_000 {
                    keeping.call_echo_numbers(&mut store, 1, 2, 3, 4, n, 6, 7, 8, 9.0, 10.0, true, 'l')?;
                }
                let numbers = start.elapsed();

                let start = Instant::now();
                for _ in 0..2_000 {
                    assert_eq!(keeping.shelf().call_items(&mut store, shelf)?.len(), 8);
                }
                let records = start.elapsed();

                let start = Instant::now();
                for _ in 0..2_000 {
                    keeping.call_worth(&mut store, shelf)?;
                }
                let imports = start.elapsed();
                assert_eq!(store.data().calls, 16_000);
                Ok([numbers, records, imports])
            }
        }
    };
}

/// Named apart from the bindings.
mod sides {
    use super::*;
    side!(ours);
    side!(theirs);
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [component, runs] = arguments.as_slice() else {
        return Err("usage: call COMPONENT RUNS".into());
    };
    let component = Component::from_file(&Engine::default(), component)?;
    // Not counted: the first reads what all later ones find in memory.
    (sides::ours::time(&component)?, sides::theirs::time(&component)?);
    for turn in 0..runs.parse::<u32>()? {
        // Who goes first changes, as the second finds a warmer machine.
        let (ours, theirs) = if turn % 2 == 0 {
            let ours = sides::ours::time(&component)?;
            (ours, sides::theirs::time(&component)?)
        } else {
            let theirs = sides::theirs::time(&component)?;
            (sides::ours::time(&component)?, theirs)
        };
        for kind in 0..ours.len() {
            println!("{kind} {} {}", ours[kind].as_nanos(), theirs[kind].as_nanos());
        }
    }
    Ok(())
}

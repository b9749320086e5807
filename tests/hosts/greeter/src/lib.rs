//! The host of the book's first chapters: what the book shows of it is between the anchors.

// ANCHOR: host
#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod bindings {
    witcraft_host::bindgen!({ path: "../../wit/greeter" });
}

use bindings::exports::book::greeter::greetings::Manner;
use bindings::{Greeter, GreeterImports};
use witcraft_host::wasmtime::component::{Component, HasSelf, Linker};
use witcraft_host::wasmtime::{Engine, Result, Store};

/// What a component sees of us, and what we remember of it.
#[derive(Default)]
struct Host {
    lines: Vec<String>,
}

impl GreeterImports for Host {
    fn log(&mut self, line: String) {
        self.lines.push(line);
    }
}

/// Loads a component and lets it greet: the greeting, and what it logged.
///
/// # Errors
///
/// If it is no component of this world, or traps.
pub fn greet(component: &[u8], name: &str) -> Result<(String, Vec<String>)> {
    let engine = Engine::default();
    let component = Component::new(&engine, component)?;

    let mut linker = Linker::new(&engine);
    Greeter::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;

    let mut store = Store::new(&engine, Host::default());
    let greeter = Greeter::instantiate(&mut store, &component, &linker)?;
    let greetings = greeter.book_greeter_greetings();
    let greeting = greetings.call_greet(&mut store, name, Manner::Formal)?;
    Ok((greeting, store.into_data().lines))
}
// ANCHOR_END: host

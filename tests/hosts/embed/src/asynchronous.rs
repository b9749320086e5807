//! The same in the asynchronous preset.

use std::error::Error;
use std::path::Path;

use witcraft_host::runtime::{Permissions, Runtime};
use witcraft_host::wasmtime::component::HasSelf;

/// Bindings whose calls are `async`.
// ANCHOR: bindings
#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod bindings {
    witcraft_host::bindgen!({ path: "../../wit/greeter", async: true });
}
// ANCHOR_END: bindings

use bindings::exports::book::greeter::greetings::Manner;
use bindings::{Greeter, GreeterImports};

use crate::Host;

impl GreeterImports for Host {
    async fn log(&mut self, line: String) {
        self.lines.push(line);
    }
}

/// Lets a component greet: the greeting, and what it logged.
///
/// # Errors
///
/// If it is no component of this world, or is stopped.
// ANCHOR: greet
pub async fn greet(file: &Path, name: &str) -> Result<(String, Vec<String>), Box<dyn Error>> {
    let runtime = Runtime::new_async()?;
    let component = runtime.component(file)?;
    let mut linker = runtime.linker()?;
    Greeter::add_to_linker::<_, HasSelf<Host>>(&mut linker, |state| &mut state.data)?;
    let mut store = runtime.store(&Permissions::new(), Host::default())?;
    let instance = runtime.instantiate(&mut store, &component, &linker).await?;
    let greeter = Greeter::new(&mut store, &instance)?;
    let greetings = greeter.book_greeter_greetings();
    let call = greetings.call_greet(&mut store, name, Manner::Formal);
    let greeting = call.await?;
    Ok((greeting, store.into_data().data.lines))
}
// ANCHOR_END: greet

//! Hosts with nothing but `witcraft-host`: what the book shows of them is between the anchors.
//!
//! What would be a mistake with Wasmtime alone cannot be written here. Waiting where nothing waits:
//!
//! ```compile_fail,E0277
//! # use witcraft_host::runtime::{Permissions, Runtime};
//! # async fn f() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = Runtime::new()?;
//! let (component, linker) = (runtime.component("greeter.wasm")?, runtime.linker()?);
//! let mut store = runtime.store(&Permissions::new(), ())?;
//! runtime.instantiate(&mut store, &component, &linker).await?;
//! # Ok(())
//! # }
//! ```
//!
//! Not waiting where something does:
//!
//! ```compile_fail,E0277
//! # use witcraft_host::runtime::{Permissions, Runtime};
//! # async fn f() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = Runtime::new_async()?;
//! let (component, linker) = (runtime.component("greeter.wasm")?, runtime.linker()?);
//! let mut store = runtime.store(&Permissions::new(), ())?;
//! runtime.instantiate(&mut store, &component, &linker)?;
//! # Ok(())
//! # }
//! ```
//!
//! A store without WASI and without limits:
//!
//! ```compile_fail,E0308
//! # use witcraft_host::runtime::Runtime;
//! # use witcraft_host::wasmtime::Store;
//! # fn f() -> Result<(), Box<dyn std::error::Error>> {
//! let runtime = Runtime::new()?;
//! let (component, linker) = (runtime.component("greeter.wasm")?, runtime.linker::<()>()?);
//! let mut store = Store::new(runtime.engine(), ());
//! runtime.instantiate(&mut store, &component, &linker)?;
//! # Ok(())
//! # }
//! ```

pub mod asynchronous;

// ANCHOR: bindings
#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod bindings {
    witcraft_host::bindgen!({ path: "../../wit/greeter" });
}

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use bindings::exports::book::greeter::greetings::Manner;
use bindings::{Greeter, GreeterImports};
use witcraft_host::runtime::{
    Access, Captured, Limits, Output, Permissions, Runtime, Status, Stdin,
};
use witcraft_host::wasmtime::component::HasSelf;

/// What a component sees of us, and what we remember of it.
#[derive(Default)]
pub struct Host {
    /// What it has logged.
    pub lines: Vec<String>,
}

impl GreeterImports for Host {
    fn log(&mut self, line: String) {
        self.lines.push(line);
    }
}
// ANCHOR_END: bindings

/// Lets a component greet: the greeting, and what it logged.
///
/// # Errors
///
/// If it is no component of this world, or is stopped.
// ANCHOR: greet
pub fn greet(file: &Path, name: &str) -> Result<(String, Vec<String>), Box<dyn Error>> {
    let runtime = Runtime::new()?;
    let component = runtime.component(file)?;
    let mut linker = runtime.linker()?;
    Greeter::add_to_linker::<_, HasSelf<Host>>(&mut linker, |state| &mut state.data)?;
    let mut store = runtime.store(&Permissions::new(), Host::default())?;
    let instance = runtime.instantiate(&mut store, &component, &linker)?;
    let greeter = Greeter::new(&mut store, &instance)?;
    let greetings = greeter.book_greeter_greetings();
    let greeting = greetings.call_greet(&mut store, name, Manner::Formal)?;
    Ok((greeting, store.into_data().data.lines))
}
// ANCHOR_END: greet

/// Runs a program that reads one folder, under a name of our choice, and is stopped after a second.
///
/// # Errors
///
/// If it is no program, or is stopped.
// ANCHOR: run
pub fn run(file: &Path, folder: &Path) -> Result<(Status, String), Box<dyn Error>> {
    let limits = Limits::default()
        .memory(64 << 20)
        .timeout(Duration::from_secs(1));
    let runtime = Runtime::builder().limits(limits).build()?;
    let output = Captured::new(64 << 10);
    let permissions = Permissions::new()
        .args(["list", "/data"])
        .dir(folder, "/data", Access::Read)
        .stdin(Stdin::Empty)
        .stdout(Output::Capture(output.clone()));
    let status = runtime.run_command(&runtime.load(file)?, &permissions)?;
    Ok((status, output.text()))
}
// ANCHOR_END: run

/// What an error says to people.
// ANCHOR: explain
pub fn explained(file: &Path) -> String {
    match Runtime::new().and_then(|runtime| runtime.component(file)) {
        Ok(_) => "it is a component".to_owned(),
        Err(error) => error.report(),
    }
}
// ANCHOR_END: explain

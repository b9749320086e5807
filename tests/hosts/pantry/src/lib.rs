//! The host of pantries, whichever language they are written in: those of other languages need WASI besides.

#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod bindings {
    witcraft_host::bindgen!({ path: "../../interop/wit", derives: [PartialEq] });
}

use std::path::Path;

use bindings::interop::pantry::household::{self, ShoppingList};
use bindings::interop::pantry::types;
use bindings::{Pantry, PantryImports};
use witcraft_host::runtime::{
    Blocking, Captured, Error, Output, Permissions, Runtime, State, Stdin,
};
use witcraft_host::wasmtime::component::{HasSelf, Resource};
use witcraft_host::wasmtime::{Result, Store};

/// What a pantry sees of its host, and what the host remembers of it.
#[derive(Debug, Default)]
pub struct Household {
    /// What was logged.
    pub log: Vec<String>,
    /// Every list that there ever was: its title, and its lines.
    pub lists: Vec<(String, Vec<String>)>,
    /// The indices of the lists that were dropped, in that order.
    pub dropped: Vec<u32>,
}

impl PantryImports for Household {
    fn log(&mut self, line: String) {
        self.log.push(line);
    }
}

impl types::Host for Household {}

impl household::Host for Household {
    fn price(&mut self, name: String) -> Result<f64, String> {
        match name.as_str() {
            "flour" => Ok(0.5),
            "Käse 🧀" => Ok(2.25),
            _ => Err(format!("nobody sells {name}")),
        }
    }
}

impl household::HostShoppingList for Household {
    fn new(&mut self, title: String) -> Resource<ShoppingList> {
        self.lists.push((title, Vec::new()));
        Resource::new_own(self.lists.len() as u32 - 1)
    }

    fn add(&mut self, list: Resource<ShoppingList>, line: String) -> u32 {
        let (_, lines) = &mut self.lists[list.rep() as usize];
        lines.push(line);
        lines.len() as u32
    }

    fn drop(&mut self, list: Resource<ShoppingList>) -> Result<()> {
        self.dropped.push(list.rep());
        Ok(())
    }
}

/// A pantry that runs, and the store that it lives in.
pub struct Running {
    /// Its exports.
    pub pantry: Pantry,
    /// Its memory, and its household as `store.data().data`.
    pub store: Store<State<Household>>,
    /// What it printed.
    pub output: Captured,
}

impl Running {
    /// Loads a pantry, which gets no input, and whose output is kept.
    ///
    /// # Errors
    ///
    /// If it is none, or stops while it starts.
    pub fn open(runtime: &Runtime<Blocking>, path: &Path) -> Result<Self, Error> {
        let output = Captured::new(1 << 16);
        let permissions = Permissions::new()
            .stdin(Stdin::Empty)
            .stdout(Output::Capture(output.clone()))
            .stderr(Output::Capture(output.clone()));
        let component = runtime.component(path)?;
        let mut linker = runtime.linker()?;
        let mut store = runtime.store(&permissions, Household::default())?;
        Pantry::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State<Household>| {
            &mut state.data
        })
        .map_err(|error| runtime.explain(&error, &store))?;
        let instance = runtime.instantiate(&mut store, &component, &linker)?;
        let pantry =
            Pantry::new(&mut store, &instance).map_err(|error| runtime.explain(&error, &store))?;
        Ok(Self {
            pantry,
            store,
            output,
        })
    }
}

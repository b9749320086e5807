//! The same world with every function `async`, and with a resource that is a type of the host.

use witcraft_host::wasmtime::component::{
    Accessor, Component, HasSelf, Linker, Resource, ResourceTable,
};
use witcraft_host::wasmtime::{Engine, Result, Store};

use bindings::Kinds;
use bindings::exports::tests::kinds::drawing::{Colour, Shape, Style};
use bindings::tests::kinds::types;

#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod bindings {
    witcraft_host::bindgen!({
        path: "../../wit/kinds",
        world: "kinds",
        async: true,
        trappable: ["types#counter.next", "types#counter.constructor"],
        with: { "types#counter": super::Count },
    });
}

#[allow(missing_docs, reason = "it documents what WIT documents")]
pub mod fetching {
    witcraft_host::bindgen!({ path: "../../wit/kinds", world: "fetching" });
}

/// What a counter is.
pub struct Count(u32);

#[derive(Default)]
struct Host {
    said: Vec<String>,
    table: ResourceTable,
}

impl types::Host for Host {}

impl types::HostCounter for Host {
    async fn new(&mut self, start: u32) -> Result<Resource<Count>> {
        Ok(self.table.push(Count(start))?)
    }

    async fn next(&mut self, counter: Resource<Count>) -> Result<u32> {
        let count = self.table.get_mut(&counter)?;
        count.0 += 1;
        Ok(count.0 - 1)
    }

    async fn drop(&mut self, counter: Resource<Count>) -> Result<()> {
        self.table.delete(counter)?;
        Ok(())
    }
}

impl bindings::KindsImports for Host {
    async fn say(&mut self, line: String) {
        self.said.push(line);
    }
}

impl fetching::FetchingImports for Host {}

impl<T: Send> fetching::FetchingImportsWithStore<T> for HasSelf<Host> {
    async fn fetch(_: &Accessor<T, Self>, name: String) -> String {
        format!("fetched {name}")
    }
}

/// Calls some of what the component exports.
///
/// # Errors
///
/// If the component is of another world, or traps.
pub async fn run(engine: &Engine, wasm: &[u8]) -> Result<Vec<String>> {
    let mut linker = Linker::new(engine);
    Kinds::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;
    fetching::Fetching::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;
    let mut store = Store::new(engine, Host::default());
    let component = Component::new(engine, wasm)?;
    let kinds = Kinds::instantiate_async(&mut store, &component, &linker).await?;
    let drawing = kinds.tests_kinds_drawing();
    let described = drawing
        .call_describe(&mut store, &Shape::Nothing, Colour::Green, Style::empty())
        .await?;
    let canvas = drawing.canvas();
    let one = canvas.call_constructor(&mut store, "one").await?;
    canvas.call_add(&mut store, one, &Shape::Nothing).await?;
    let counter = store.data_mut().table.push(Count(7))?;
    let counted = drawing.call_count(&mut store, counter).await?;
    let talking = kinds.tests_kinds_talking();
    let shouted = store
        .run_concurrent(async |accessor| talking.call_shout(accessor, "it".to_owned()).await)
        .await??;
    let mut lines = vec![described, counted.to_string(), shouted];
    lines.append(&mut store.data_mut().said);
    Ok(lines)
}

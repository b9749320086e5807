//! A synchronous host of `tests/wit/kinds`, whichever way its bindings came about.

use crate::bindings::Kinds;
use crate::bindings::exports::tests::kinds::drawing::{Colour, Shape, Style};
use crate::bindings::tests::kinds::types::{self, Counter, Point};
use witcraft_host::wasmtime::component::{Component, HasSelf, Linker, Resource, StreamReader};
use witcraft_host::wasmtime::{AsContextMut as _, Engine, Result, Store};

/// What the guest said, and its counters.
#[derive(Default)]
struct Host {
    said: Vec<String>,
    counters: Vec<u32>,
}

impl types::Host for Host {}

impl types::HostCounter for Host {
    fn new(&mut self, start: u32) -> Resource<Counter> {
        self.counters.push(start);
        Resource::new_own(self.counters.len() as u32 - 1)
    }

    fn next(&mut self, counter: Resource<Counter>) -> u32 {
        let counter = &mut self.counters[counter.rep() as usize];
        *counter += 1;
        *counter - 1
    }

    fn drop(&mut self, _: Resource<Counter>) -> Result<()> {
        Ok(())
    }
}

impl crate::bindings::KindsImports for Host {
    fn say(&mut self, line: String) {
        self.said.push(line);
    }
}

/// Calls everything that the component exports, and returns what came of it, line by line.
///
/// # Errors
///
/// If the component is of another world, or traps.
pub async fn run(engine: &Engine, wasm: &[u8]) -> Result<Vec<String>> {
    let mut linker = Linker::new(engine);
    Kinds::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host)?;
    let mut store = Store::new(engine, Host::default());
    let component = Component::new(engine, wasm)?;
    let kinds = Kinds::instantiate(&mut store, &component, &linker)?;
    let drawing = kinds.tests_kinds_drawing();
    let mut lines = Vec::new();

    let dot = Shape::Dot(Point { x: 1, y: -2 });
    let style = Style::BOLD | Style::ITALIC;
    lines.push(drawing.call_describe(&mut store, &dot, Colour::Blue, style)?);

    let canvas = drawing.canvas();
    let one = canvas.call_constructor(&mut store, "one")?;
    canvas.call_add(&mut store, one, &dot)?;
    canvas.call_add(&mut store, one, &Shape::Label("é".into()))?;
    let shapes = canvas.call_shapes(&mut store, one)?;
    assert!(shapes == [dot, Shape::Label("é".into())]);
    one.resource_drop(&mut store)?;

    store.data_mut().counters.push(40);
    let counter = Resource::<Counter>::new_own(0);
    lines.push(drawing.call_count(&mut store, counter)?.to_string());

    let names = ["a".to_owned(), "b".to_owned()];
    let positions = drawing.call_positions(&mut store, &names)?;
    lines.push(format!("{:?}", positions["b"]));

    // What is `async` in WIT is asynchronous here, too.
    let talking = kinds.tests_kinds_talking();
    let bytes = StreamReader::new(store.as_context_mut(), vec![1_u8, 2, 250])?;
    let (shouted, total) = store
        .run_concurrent(async |accessor| {
            let shouted = talking.call_shout(accessor, "it".to_owned()).await?;
            let total = talking.call_total(accessor, bytes).await?;
            witcraft_host::wasmtime::error::Ok((shouted, total))
        })
        .await??;
    lines.extend([shouted, total.to_string()]);
    lines.append(&mut store.data_mut().said);
    Ok(lines)
}

//! Starting a large component: out of the cache, by hand from a file that is trusted, and with compiling.

use anyhow::Context;

use super::{Bench, Comparison, Quantity, Row, command, example, printed};
use crate::process::{output_of, run_quietly};
use crate::setup::interop;
use crate::workspace;

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "start",
    about: "starting a component of componentize-py: from the cache, against Wasmtime alone, and against compiling",
    run,
};

/// How long making the component may take.
const LIMIT: std::time::Duration = std::time::Duration::from_secs(300);

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let tools = interop::ensure()?;
    let component = tools.folder().join("start.wasm");
    let mut make = tools.python("componentize-py");
    make.current_dir(workspace::root().join("tests/interop"))
        .args([
            "-d",
            "wit",
            "-w",
            "pantry",
            "componentize",
            "-p",
            "python",
            "app",
            "-o",
        ])
        .arg(&component);
    run_quietly(&mut make, LIMIT).context("the component cannot be made")?;

    let program = example("witcraft-runtime", "start")?;
    let runs = bench.runs().to_string();
    let output = output_of(&mut command(
        &program,
        &[&component.to_string_lossy(), &runs],
    ))?;
    let size = component.metadata()?.len() as f64 / 1e6;
    let row = |(kind, figures): (String, _)| {
        let (peer, goal) = match kind.as_str() {
            "hand" => ("`Component::deserialize_file`, with wasmtime 48", 1.5),
            _ => ("compiling it, with Witcraft", 0.001),
        };
        Row {
            work: format!(
                "an engine and an instance of a component of {size:.0} MB, out of the cache"
            ),
            peer: peer.to_owned(),
            quantity: Quantity::Time,
            goal: Some(goal),
            figures,
        }
    };
    Ok(printed(&output)?.into_iter().map(row).collect())
}

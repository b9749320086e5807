//! Checking WASI: reading, resolving and all rules by us, reading and printing by the peer.

use super::{Bench, Comparison, Quantity, Row, command, paired};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "check",
    about: "`witcraft check` with its rules on every folder of WASI, against `wasm-tools component wit`",
    run,
};

const PEER: (&str, &str) = ("wasm-tools", "1.254.2");

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    // Only this part of it: all of it takes many times as long to build and does the same here.
    let peer = bench.peer_with(PEER.0, PEER.1, Some("component"))?;
    let mut rows = Vec::new();
    for (name, folder) in super::wasi::folders()? {
        let folder = folder.to_string_lossy();
        let measured = paired(
            bench.runs(),
            || Ok(bench.witcraft(&["check", "--quiet", &folder])),
            || Ok(command(&peer, &["component", "wit", &folder])),
        )?;
        let row = |quantity, goal, figures| Row {
            work: format!("check {name}; the peer: read and print it"),
            peer: format!("{} {}", PEER.0, PEER.1),
            quantity,
            goal,
            figures,
        };
        rows.push(row(Quantity::Time, Some(1.0), measured.time));
        rows.push(row(Quantity::ProcessorTime, None, measured.processor_time));
    }
    Ok(rows)
}

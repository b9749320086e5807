//! Generating for `wasi:cli/command`: guest, host and report by us, the guest alone by the peer.

use super::{Bench, Comparison, Quantity, Row, command, paired};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "generation",
    about: "guest, host and types for wasi:cli/command, against wit-bindgen's guest alone",
    run,
};

const PEER: (&str, &str) = ("wit-bindgen-cli", "0.60.0");

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let peer = bench.peer(PEER.0, PEER.1)?;
    let wit = super::wasi::folder()?;
    let wit = wit.to_string_lossy();
    let scratch = bench.scratch("generation")?;
    let ours = scratch.join("ours").to_string_lossy().into_owned();
    let theirs = scratch.join("theirs").to_string_lossy().into_owned();
    let world = ["--world", "wasi:cli/command"];
    let measured = paired(
        bench.runs(),
        || {
            Ok(bench.witcraft(&[
                "generate", &wit, world[0], world[1], "--out", &ours, "--force",
            ]))
        },
        || {
            let arguments = [
                "rust",
                &wit,
                world[0],
                world[1],
                "--format",
                "--generate-all",
                "--out-dir",
                &theirs,
            ];
            Ok(command(&peer, &arguments))
        },
    )?;
    let row = |quantity, goal, figures| Row {
        work: "generate guest, host and types; the peer: the guest with `--format`".to_owned(),
        peer: format!("{} {}", PEER.0, PEER.1),
        quantity,
        goal,
        figures,
    };
    let again = again(bench, &wit, &ours)?;
    Ok(vec![
        row(Quantity::Time, Some(1.0), measured.time),
        // Ours works on several threads: this is what that costs.
        row(Quantity::ProcessorTime, None, measured.processor_time),
        row(Quantity::Memory, Some(1.0), measured.memory),
        again,
    ])
}

/// The same again, where nothing has changed, against generating it all the same.
fn again(bench: &Bench, wit: &str, out: &str) -> anyhow::Result<Row> {
    let arguments = ["generate", wit, "--world", "wasi:cli/command", "--out", out];
    let all = [&arguments[..], &["--force"]].concat();
    let measured = paired(
        bench.runs(),
        || Ok(bench.witcraft(&arguments)),
        || Ok(bench.witcraft(&all)),
    )?;
    Ok(Row {
        work: "generate where nothing has changed; the peer: the same with `--force`".to_owned(),
        peer: "Witcraft itself".to_owned(),
        quantity: Quantity::Time,
        goal: Some(0.2),
        figures: measured.time,
    })
}

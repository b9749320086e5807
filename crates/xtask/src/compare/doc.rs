//! Documenting `wasi:cli`: a whole site by us, one Markdown file for one world by the peer.

use super::{Bench, Comparison, Quantity, Row, command, paired};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "doc",
    about: "a site of all packages of WASI 0.2 and 0.3, against wit-bindgen's Markdown of wasi:cli/command",
    run,
};

const PEER: (&str, &str) = ("wit-bindgen-cli", "0.60.0");

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let peer = bench.peer(PEER.0, PEER.1)?;
    let packages = super::wasi::packages()?;
    let wit = super::wasi::folder()?;
    let wit = wit.to_string_lossy();
    let scratch = bench.scratch("doc")?;
    let theirs = scratch.join("theirs").to_string_lossy().into_owned();
    let row = |work: &str, quantity, goal, figures| Row {
        work: work.to_owned(),
        peer: format!("{} {}", PEER.0, PEER.1),
        quantity,
        goal,
        figures,
    };
    let mut rows = Vec::new();
    for (format, work) in [
        (
            "html",
            "document all of WASI 0.2 and 0.3 as a site; the peer: Markdown of `wasi:cli/command` 0.2",
        ),
        (
            "markdown",
            "document all of WASI 0.2 and 0.3 as Markdown; the peer: Markdown of `wasi:cli/command` 0.2",
        ),
    ] {
        let ours = scratch.join(format).to_string_lossy().into_owned();
        let measured = paired(
            bench.runs(),
            || {
                let mut command =
                    bench.witcraft(&["doc", "--quiet", "--format", format, "--out", &ours]);
                command.args(&packages);
                Ok(command)
            },
            || {
                let arguments = [
                    "markdown",
                    &wit,
                    "--world",
                    "wasi:cli/command",
                    "--out-dir",
                    &theirs,
                ];
                Ok(command(&peer, &arguments))
            },
        )?;
        // The peer knows neither Rust nor the ABI: there is no goal for what it does not do.
        rows.push(row(work, Quantity::Time, None, measured.time));
        rows.push(row(
            work,
            Quantity::ProcessorTime,
            None,
            measured.processor_time,
        ));
        rows.push(row(work, Quantity::Memory, None, measured.memory));
    }
    Ok(rows)
}

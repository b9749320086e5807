//! What a macro costs who builds it for the first time: all that it depends on.

use super::user_crate::{OURS, PEER, THEIRS, UserCrate};
use super::{Bench, Comparison, Quantity, Row, paired};
use crate::workspace;

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "cold-build",
    about: "checking a crate with nothing built, with our macros and with upstream's",
    run,
};

/// What is built of a host is mostly Wasmtime, which is the same for both: here the macros stand alone.
const OUR_HOST: &str = "witcraft-macros = { path = \"{crates}/witcraft-macros\", default-features = false, \
                        features = [\"abi-lock\", \"host\"] }";
const THEIR_HOST: &str =
    "wasmtime-internal-component-macro = { version = \"=48.0.8\", features = [\"async\"] }";

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wit = workspace::root().join("wit/image-processor");
    let guest = |name: &str| format!("{name}({{ path: {wit:?}, generate_all }});\n");
    let ours = guest(OURS.1).replace(", generate_all", "");
    let theirs = guest(THEIRS.1);
    Ok(vec![
        row(
            bench,
            "a guest with its macro, `cargo check` with nothing built",
            PEER,
            (OURS.0, &ours),
            (THEIRS.0, &theirs),
        )?,
        row(
            bench,
            "the host's macro alone, `cargo check` with nothing built",
            "wasmtime's macro 48.0.8",
            (OUR_HOST, ""),
            (THEIR_HOST, ""),
        )?,
    ])
}

fn row(
    bench: &Bench,
    work: &str,
    peer: &str,
    ours: (&str, &str),
    theirs: (&str, &str),
) -> anyhow::Result<Row> {
    let scratch = bench.scratch("cold-build")?;
    let ours = UserCrate::new(scratch.join("ours"), ours.0, ours.1)?;
    let theirs = UserCrate::new(scratch.join("theirs"), theirs.0, theirs.1)?;
    let measured = paired(bench.runs(), || ours.cold_check(), || theirs.cold_check())?;
    ours.clean()?;
    theirs.clean()?;
    Ok(Row {
        work: work.to_owned(),
        peer: peer.to_owned(),
        quantity: Quantity::ProcessorTime,
        goal: Some(1.25),
        figures: measured.processor_time,
    })
}

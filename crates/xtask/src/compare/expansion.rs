//! What a macro costs who has built it: expanding it, and compiling what it makes.

use super::user_crate::{OURS, PEER, THEIRS, UserCrate};
use super::{Bench, Comparison, Quantity, Row, paired, wasi};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "expansion",
    about: "checking a crate with one macro for wasi:cli/command, its dependencies built",
    run,
};

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wit = wasi::folder()?;
    let scratch = bench.scratch("expansion")?;
    let world = "wasi:cli/command";
    let ours = format!("{}({{ path: {wit:?}, world: {world:?} }});\n", OURS.1);
    // Upstream leaves out what no function mentions; we do not.
    let theirs = format!(
        "{}({{ path: {wit:?}, world: {world:?}, generate_all, generate_unused_types: true }});\n",
        THEIRS.1
    );
    let ours = UserCrate::new(scratch.join("ours"), OURS.0, &ours)?;
    let theirs = UserCrate::new(scratch.join("theirs"), THEIRS.0, &theirs)?;
    // The first run of each builds the dependencies, and is not counted.
    let measured = paired(bench.runs(), || ours.warm_check(), || theirs.warm_check())?;
    ours.clean()?;
    theirs.clean()?;
    Ok(vec![Row {
        work: "a guest of wasi:cli/command, `cargo check` after a change".to_owned(),
        peer: PEER.to_owned(),
        quantity: Quantity::ProcessorTime,
        goal: Some(1.1),
        figures: measured.processor_time,
    }])
}

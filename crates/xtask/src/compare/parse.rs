//! Parsing 10 MB: a lossless tree with everything that is wrong by us, an unresolved package by the peer.

use std::fs;

use anyhow::ensure;

use super::{Bench, Comparison, Quantity, Row, command, paired};
use crate::workspace;

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "parse",
    about: "10 MB of WIT to a lossless tree, against wit-parser without resolving",
    run,
};

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--release", "--quiet", "-p", "witcraft-syntax"]);
    let built = cargo.args(["--example", "measure"]).status()?;
    ensure!(built.success(), "the example could not be built");
    let name = format!("measure{}", std::env::consts::EXE_SUFFIX);
    let measure = workspace::target_folder()?
        .join("release/examples")
        .join(name);
    let file = bench.scratch("parse")?.join("big.wit");
    let text = command(&measure, &["package", "10"]).output()?;
    ensure!(text.status.success(), "the text could not be made");
    fs::write(&file, text.stdout)?;
    let file = file.to_string_lossy();
    let measured = paired(
        bench.runs(),
        || Ok(command(&measure, &["parse", &file])),
        || Ok(command(&measure, &["wit-parser", &file])),
    )?;
    let row = |quantity, figures| Row {
        work: "parse 10 MB of WIT; the peer: the same, without comments and repairs".to_owned(),
        peer: "wit-parser 0.254".to_owned(),
        quantity,
        goal: None,
        figures,
    };
    Ok(vec![
        row(Quantity::Time, measured.time),
        row(Quantity::Memory, measured.memory),
    ])
}

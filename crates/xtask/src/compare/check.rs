//! Checking WASI: reading, resolving and all rules by us, reading and printing by the peer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use super::{Bench, Comparison, Quantity, Row, command, paired};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "check",
    about: "`witcraft check` with its rules on WASI, folder by folder and as a whole, against `wasm-tools component wit`",
    run,
};

const PEER: (&str, &str) = ("wasm-tools", "1.254.2");

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    // Only this part of it: all of it takes many times as long to build and does the same here.
    let peer = bench.peer_with(PEER.0, PEER.1, Some("component"))?;
    let mut rows = Vec::new();
    for (name, folder) in super::wasi::folders()? {
        let folder = folder.to_string_lossy();
        rows.extend(both(
            bench,
            &format!("check {name}; the peer: read and print it"),
            || bench.witcraft(&["check", "--quiet", &folder]),
            || command(&peer, &["component", "wit", &folder]),
        )?);
    }
    // The rules look at what was asked for: in a folder that is not its dependencies, which are most of WASI.
    let (packages, folder) = all(&bench.scratch("check")?)?;
    let mut arguments = vec!["check".to_owned(), "--quiet".to_owned()];
    arguments.extend(packages.iter().map(|path| path.display().to_string()));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let folder = folder.to_string_lossy();
    rows.extend(both(
        bench,
        "check every package of WASI 0.2 and 0.3 with all rules; the peer: read and print them",
        || bench.witcraft(&arguments),
        || command(&peer, &["component", "wit", &folder]),
    )?);
    Ok(rows)
}

fn both(
    bench: &Bench,
    work: &str,
    ours: impl Fn() -> Command,
    theirs: impl Fn() -> Command,
) -> anyhow::Result<[Row; 2]> {
    let measured = paired(bench.runs(), || Ok(ours()), || Ok(theirs()))?;
    let row = |quantity, goal, figures| Row {
        work: work.to_owned(),
        peer: format!("{} {}", PEER.0, PEER.1),
        quantity,
        goal,
        figures,
    };
    Ok([
        row(Quantity::Time, Some(1.0), measured.time),
        row(Quantity::ProcessorTime, None, measured.processor_time),
    ])
}

/// The files of all packages; and a folder with the same, and with the package that the peer asks for beside its
/// dependencies.
fn all(scratch: &Path) -> anyhow::Result<(Vec<PathBuf>, PathBuf)> {
    let packages = super::wasi::packages()?;
    let folder = scratch.join("all");
    let deps = folder.join("deps");
    fs::create_dir_all(&deps).with_context(|| format!("cannot create {}", deps.display()))?;
    for (number, file) in packages.iter().enumerate() {
        fs::copy(file, deps.join(format!("{number}.wit")))
            .with_context(|| format!("cannot copy {}", file.display()))?;
    }
    fs::write(folder.join("all.wit"), "package local:all;\n")?;
    Ok((packages, folder))
}

//! How generating grows with the world: against the peer, and against ourselves on a quarter of the world.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context;

use super::measure::Measured;
use super::{Bench, Comparison, Quantity, Row, command, paired};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "size",
    about: "guests of 1,000 and 4,000 items against wit-bindgen; both sides of 16,000 against 4,000",
    run,
};

const PEER: (&str, &str) = ("wit-bindgen-cli", "0.60.0");

/// How many types and functions an interface has.
const PER_INTERFACE: usize = 48;

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let peer = bench.peer(PEER.0, PEER.1)?;
    let scratch = bench.scratch("size")?;
    let theirs = scratch.join("theirs").to_string_lossy().into_owned();
    let mut rows = Vec::new();
    for items in [1_000, 4_000] {
        let wit = world(&scratch, items)?;
        let measured = paired(
            bench.runs(),
            || Ok(bench.witcraft(&["guest", "--no-format", &wit])),
            || Ok(command(&peer, &["rust", &wit, "--out-dir", &theirs])),
        )?;
        rows.extend(both(
            &format!("a guest of {items} items, not formatted"),
            &format!("{} {}", PEER.0, PEER.1),
            None,
            measured,
        ));
    }
    let (quarter, whole) = (world(&scratch, 4_000)?, world(&scratch, 16_000)?);
    for side in ["guest", "host"] {
        let measured = paired(
            bench.runs(),
            || Ok(bench.witcraft(&[side, "--no-format", &whole])),
            || Ok(bench.witcraft(&[side, "--no-format", &quarter])),
        )?;
        // Four times as much, and a little for what no cache holds any more.
        rows.extend(both(
            &format!("a {side} of 16000 items, not formatted"),
            "4000 items",
            Some(5.0),
            measured,
        ));
    }
    Ok(rows)
}

fn both(work: &str, peer: &str, goal: Option<f64>, measured: Measured) -> [Row; 2] {
    let row = |quantity, figures| Row {
        work: work.to_owned(),
        peer: peer.to_owned(),
        quantity,
        goal,
        figures,
    };
    [
        // What grows is the work; whatever else the machine does makes each of these wait, the long ones most.
        row(Quantity::ProcessorTime, measured.processor_time),
        row(Quantity::Memory, measured.memory),
    ]
}

/// Writes a world of about so many items into a file of its own, and says where it is.
fn world(folder: &Path, items: usize) -> anyhow::Result<String> {
    let path = folder.join(format!("{items}.wit"));
    fs::write(&path, text(items)).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path.to_string_lossy().into_owned())
}

/// Interfaces of records, variants, enums, flags and functions, every other one exported.
fn text(items: usize) -> String {
    let mut text = String::from("package local:large;\n");
    let mut world = String::new();
    for interface in 0..items.div_ceil(PER_INTERFACE) {
        let direction = ["import", "export"][interface % 2];
        let _ = writeln!(world, "  {direction} part{interface};");
        let _ = writeln!(text, "interface part{interface} {{");
        for n in 0..PER_INTERFACE / 8 {
            let _ = writeln!(
                text,
                "  /// Words.\n  record pair{n} {{ name: string, data: list<u8>, next: option<u32> }}\n  \
                 variant shape{n} {{ none, text(string), pair(pair{n}) }}\n  \
                 enum failure{n} {{ early, late, never }}\n  \
                 flags sides{n} {{ left, right }}\n  \
                 draw{n}: func(a: pair{n}, b: list<shape{n}>) -> result<pair{n}, failure{n}>;\n  \
                 list{n}: func(a: sides{n}, b: option<string>) -> list<pair{n}>;\n  \
                 shape-of{n}: func(a: tuple<u32, string>) -> shape{n};\n  \
                 count{n}: func(a: u32) -> u64;"
            );
        }
        text.push_str("}\n");
    }
    let _ = writeln!(text, "world large {{\n{world}}}");
    text
}

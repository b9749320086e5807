//! Generating for `wasi:cli/command`: guest, host and report by us, the guest alone by the peer.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;

use super::{Bench, Comparison, Figures, Paired, Quantity, Row, command, paired};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "generation",
    about: "guest, host and types for wasi:cli/command, against wit-bindgen's guest alone",
    run,
};

/// Of one run, which takes far less.
const LIMIT: Duration = Duration::from_secs(60);

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
    let mut rows = vec![
        row(Quantity::Time, Some(1.0), measured.time),
        // Ours works on several threads: this is what that costs.
        row(Quantity::ProcessorTime, None, measured.processor_time),
        row(Quantity::Memory, Some(1.0), measured.memory),
        again,
        lines(
            "wasi:cli/command",
            &scratch.join("ours/guest.rs"),
            &scratch.join("theirs"),
        )?,
    ];
    for example in ["image-processor", "kitchen-sink", "streaming"] {
        let theirs = scratch.join(example);
        let (wit, out) = (format!("wit/{example}"), theirs.to_string_lossy());
        let arguments = [
            "rust",
            &wit,
            "--format",
            "--generate-all",
            "--out-dir",
            &out,
        ];
        crate::process::run_quietly(&mut command(&peer, &arguments), LIMIT)?;
        let ours = scratch.join(format!("{example}.rs"));
        let file = ours.to_string_lossy();
        crate::process::run_quietly(&mut bench.witcraft(&["guest", &wit, "-o", &file]), LIMIT)?;
        rows.push(lines(example, &ours, &theirs)?);
    }
    Ok(rows)
}

/// How long the guest is; of the peer, the file in its folder.
fn lines(world: &str, ours: &Path, theirs: &Path) -> anyhow::Result<Row> {
    let mut files = fs::read_dir(theirs)?;
    let theirs = files.next().context("the peer wrote nothing")??.path();
    let count = |path: &Path| -> anyhow::Result<Figures> {
        let text =
            fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        #[allow(clippy::cast_precision_loss, reason = "no file has that many lines")]
        let lines = text.lines().count() as f64;
        Ok(Figures::new(vec![lines]))
    };
    Ok(Row {
        work: format!("the guest of {world}"),
        peer: format!("{} {}", PEER.0, PEER.1),
        quantity: Quantity::Lines,
        goal: Some(1.0),
        figures: Paired {
            ours: count(ours)?,
            theirs: count(&theirs)?,
        },
    })
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

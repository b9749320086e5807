//! A component from a module: by us, and by `wit-component` alone, which both use.

use anyhow::{Context, ensure};
use witcraft_project::{TARGET, WasmToolchain};

use super::{Bench, Comparison, Quantity, Row, command, paired};
use crate::workspace;

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "component",
    about: "a component from the module of wit/image-processor, against calling wit-component",
    run,
};

/// So many in one process, so that starting it does not count.
const COUNT: &str = "200";

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let target = workspace::target_folder()?;
    let mut cargo = workspace::cargo();
    cargo.args(["build", "--release", "--quiet", "-p", "witcraft-component"]);
    let status = cargo.args(["--example", "encode"]).status()?;
    ensure!(status.success(), "the example does not build");
    let program = target.join(format!(
        "release/examples/encode{}",
        std::env::consts::EXE_SUFFIX
    ));

    let guests = target.join("guests");
    let mut cargo = WasmToolchain::find()?.cargo();
    cargo
        .current_dir(workspace::root())
        .args([
            "build",
            "--release",
            "--quiet",
            "-p",
            "image-processor-guest",
        ])
        .args(["--target", TARGET, "--target-dir"])
        .arg(&guests);
    let status = cargo.status().context("cannot run cargo")?;
    ensure!(status.success(), "the guest does not compile");
    let module = guests
        .join(TARGET)
        .join("release/image_processor_guest.wasm");
    let module = module.to_string_lossy();

    let side = |way: &'static str| {
        let (program, module) = (&program, &module);
        move || Ok(command(program, &[way, module, COUNT]))
    };
    let measured = paired(bench.runs(), side("ours"), side("direct"))?;
    let row = |quantity, goal, figures| Row {
        work: format!("{COUNT} components of the image processor's module, validated"),
        peer: "wit-component 0.254.2, called directly".to_owned(),
        quantity,
        goal,
        figures,
    };
    Ok(vec![row(Quantity::Time, Some(1.1), measured.time)])
}

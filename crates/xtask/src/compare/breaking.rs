//! Comparing WASI with WASI: two packages are read, so the peer is our own `check` of one of them.

use std::fmt::Write;
use std::path::Path;

use anyhow::Context;

use super::{Bench, Comparison, Quantity, Row, paired};

pub(crate) const COMPARISON: Comparison = Comparison {
    name: "breaking",
    about: "WASI against WASI, and a hundred plug-ins, against checking WASI once",
    run,
};

/// How many plug-ins there are.
const PLUGINS: usize = 100;

fn run(bench: &Bench) -> anyhow::Result<Vec<Row>> {
    let wit = super::wasi::folder()?;
    let wit = wit.to_string_lossy();
    let scratch = bench.scratch("breaking")?;
    let plugins = scratch.join("plugins");
    write_plugins(&plugins)?;
    let host = scratch.join("host.wit");
    std::fs::write(&host, HOST).context("cannot write the WIT of the host")?;
    let (plugins, host) = (plugins.to_string_lossy(), host.to_string_lossy());
    let one = || Ok(bench.witcraft(&["check", &wit]));
    let peer = "witcraft check of one of them";
    let both = paired(
        bench.runs(),
        || {
            Ok(bench.witcraft(&[
                "breaking",
                &wit,
                "--against",
                &wit,
                "--world",
                "wasi:cli/command",
            ]))
        },
        one,
    )?;
    let many = paired(
        bench.runs(),
        || Ok(bench.witcraft(&["breaking", &host, "--against", &host, "--plugins", &plugins])),
        || Ok(bench.witcraft(&["check", &host])),
    )?;
    Ok(vec![
        Row {
            work: "WASI 0.2 against itself".to_owned(),
            peer: peer.to_owned(),
            quantity: Quantity::Time,
            goal: Some(1.5),
            figures: both.time,
        },
        Row {
            work: format!("{PLUGINS} plug-ins on a changed host"),
            peer: "witcraft check of its WIT".to_owned(),
            quantity: Quantity::Time,
            goal: None,
            figures: many.time,
        },
    ])
}

const HOST: &str = "package a:b@1.0.0;\n\ninterface i {\n  record image {\n    width: u32,\n  }\n  \
                    show: func(x: image);\n}\n\nworld w {\n  import i;\n}\n";

/// Components as text, as large as small plug-ins are: each holds a module of 64 KiB.
fn write_plugins(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for index in 0..PLUGINS {
        let mut text = String::from(
            "(component (import \"a:b/i@1.0.0\" (instance (type (record (field \"width\" u32))) \
             (export \"image\" (type (eq 0))) (type (func (param \"x\" 1))) (export \"show\" (func (type 2))))) \
             (core module (memory 1) (data (i32.const 0) \"",
        );
        for at in 0..0x10000_usize {
            let _ = write!(text, "{:x}", (at + index) % 16);
        }
        text.push_str("\")))\n");
        let path = folder.join(format!("{index:03}.wat"));
        std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

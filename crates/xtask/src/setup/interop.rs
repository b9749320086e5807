//! Other people's tools, for the suite `interop` and for comparisons: each from its registry, in the version and
//! with the content that `tests/interop` pins, into `target/interop`. Nothing of them is outside of that folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::Context;

use super::debian;
use crate::process::{is_there, run_quietly};
use crate::workspace;

/// Half a gigabyte over a slow line.
const LIMIT: Duration = Duration::from_secs(15 * 60);

/// What pins the tools: with other content than last time, they are installed anew.
const PINS: [&str; 3] = ["requirements.txt", "package.json", "package-lock.json"];

/// Where the tools are.
pub(crate) struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// `target/interop`.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A tool from PyPI; Node is one, too.
    pub(crate) fn python(&self, name: &str) -> Command {
        let scripts = if cfg!(windows) { "Scripts" } else { "bin" };
        let program = self.folder.join("python").join(scripts).join(name);
        Command::new(program.with_extension(std::env::consts::EXE_EXTENSION))
    }
}

/// Installs the tools where they are not there yet.
///
/// # Errors
///
/// Where there is no Python, or a registry cannot be reached.
pub(crate) fn ensure() -> anyhow::Result<Tools> {
    let tools = Tools {
        folder: workspace::target_folder()?.join("interop"),
    };
    let sources = workspace::root().join("tests/interop");
    let mut pins = String::new();
    for name in PINS {
        let path = sources.join(name);
        pins += &fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    }
    let stamp = tools.folder.join("installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == pins) {
        return Ok(tools);
    }
    eprintln!("installing componentize-py, jco, Node and Zig …");
    install(&tools, &sources)?;
    // Last, so that it stands for all of it.
    fs::write(&stamp, pins).with_context(|| stamp.display().to_string())?;
    Ok(tools)
}

fn install(tools: &Tools, sources: &Path) -> anyhow::Result<()> {
    let folder = &tools.folder;
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    run_quietly(
        Command::new(python()?)
            .args(["-m", "venv", "--clear"])
            .arg(folder.join("python")),
        LIMIT,
    )
    .context(
        "Python cannot make a virtual environment; on Debian: `apt-get install python3-venv`",
    )?;
    // Only what is pinned, and no code of a package while it is installed.
    let mut pip = tools.python("python");
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-cache-dir",
        "--no-deps",
    ])
    .args([
        "--only-binary",
        ":all:",
        "--require-hashes",
        "--retries",
        "1",
        "-r",
    ])
    .arg(sources.join("requirements.txt"));
    run_quietly(&mut pip, LIMIT).context("cannot install from PyPI")?;

    let node = folder.join("node");
    fs::create_dir_all(&node)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(sources.join(name), node.join(name))?;
    }
    let cache = folder.join("npm");
    let mut npm = tools.python("npm");
    npm.current_dir(&node)
        .args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--cache",
        ])
        .arg(&cache);
    run_quietly(&mut npm, LIMIT).context("cannot install from npm")?;
    fs::remove_dir_all(&cache)?;
    Ok(())
}

/// A Python to install the others with.
fn python() -> anyhow::Result<&'static str> {
    let find = || {
        ["python3", "python"]
            .into_iter()
            .find(|name| is_there(name))
    };
    if let Some(name) = find() {
        return Ok(name);
    }
    let installed = debian::install(&["python3", "python3-venv"]);
    installed
        .ok()
        .and_then(|()| find())
        .context("there is no Python 3.9 or newer: install it from python.org, or with your system's packages")
}

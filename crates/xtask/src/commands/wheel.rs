//! `cargo xtask wheel`: builds the wheel, and tries it as somebody who installs it would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::{Context, ensure};

use crate::{process, workspace};

/// Build the wheel of the command line, and try it in a fresh virtual environment
///
/// Needs Python with `venv`, and installs the pinned maturin from Python's index, under `target/`. Too slow to be a
/// test.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The Python to make virtual environments with
    #[arg(long, default_value = "python3")]
    python: String,
}

const MATURIN: &str = "maturin==1.16.0";
/// Of a release build on two slow cores.
const LIMIT: Duration = Duration::from_secs(60 * 60);

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let root = workspace::target_folder()?.join("wheel");
    if root.exists() {
        fs::remove_dir_all(&root).with_context(|| format!("cannot empty {}", root.display()))?;
    }
    let tools = environment(&arguments.python, &root.join("tools"))?;
    quietly(Command::new(tools.join("pip")).args(["install", "--quiet", MATURIN]))?;
    let wheels = root.join("dist");
    let mut build = Command::new(tools.join("maturin"));
    build.args(["build", "--release", "--out"]).arg(&wheels);
    quietly(build.current_dir(workspace::root()))?;

    let wheel = only_file(&wheels)?;
    let name = wheel.file_name().unwrap_or_default().to_string_lossy();
    // For any Python 3, without an interface to its interpreter, for one platform.
    ensure!(
        name.contains("-py3-none-") && !name.contains("-any."),
        "the tag of {name} does not select a platform, and nothing but a platform"
    );
    let fresh = environment(&arguments.python, &root.join("fresh"))?;
    let mut install = Command::new(fresh.join("pip"));
    quietly(
        install
            .args(["install", "--quiet", "--no-index"])
            .arg(&wheel),
    )?;
    let version = process::output_of(Command::new(fresh.join("witcraft")).arg("--version"))?;
    ensure!(version.starts_with("witcraft "), "it says: {version}");
    println!("{name}: installs, and says `{}`", version.trim());
    Ok(ExitCode::SUCCESS)
}

/// Makes a virtual environment, and returns where its programs are.
fn environment(python: &str, folder: &Path) -> anyhow::Result<PathBuf> {
    quietly(Command::new(python).args(["-m", "venv"]).arg(folder))?;
    Ok(folder.join(if cfg!(windows) { "Scripts" } else { "bin" }))
}

fn quietly(command: &mut Command) -> anyhow::Result<()> {
    process::run_quietly(command, LIMIT)
}

fn only_file(folder: &Path) -> anyhow::Result<PathBuf> {
    let mut files =
        fs::read_dir(folder).with_context(|| format!("there is no {}", folder.display()))?;
    let file = files.next().context("maturin made no wheel")??;
    ensure!(files.next().is_none(), "maturin made several wheels");
    Ok(file.path())
}

//! `cargo xtask book`: builds the book with the mdBook that is pinned here.

use std::process::{Command, ExitCode};

use crate::programs::{self, Program};
use crate::{process, workspace};

/// Build the book into `target/book`
///
/// Installs the pinned mdBook from the registry first, under `target/`, if it is not there yet.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Open it in a browser
    #[arg(long)]
    open: bool,
}

const MDBOOK: Program = Program {
    crate_name: "mdbook",
    version: "0.5.4",
    // Neither its server nor its watcher.
    features: Some("search"),
};

pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mdbook = programs::install(&workspace::target_folder()?, &MDBOOK)?;
    let mut command = Command::new(mdbook);
    command.arg("build").current_dir(workspace::root());
    if arguments.open {
        command.arg("--open");
    }
    command.arg("book");
    process::run_openly(&mut command)
}

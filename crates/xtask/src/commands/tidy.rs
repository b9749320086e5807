//! `cargo xtask tidy`: the rules of this code base that neither rustc nor clippy knows.

use std::process::ExitCode;
use std::time::Instant;

use crate::tidy::{self, Tree};
use crate::workspace;

/// Check the rules of this code base that neither rustc nor clippy knows
///
/// Among them: which crate may depend on which, the length of files, how a module opens, and what does not
/// belong in text files. Reports everything it finds, and changes nothing.
#[derive(clap::Args)]
pub(crate) struct Arguments {}

pub(crate) fn run(_: &Arguments) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let tree = Tree::read(&workspace::root())?;
    let findings = tidy::check(&tree);
    for finding in &findings {
        println!("{finding}");
    }
    let files = tree.files().len();
    let time = start.elapsed().as_secs_f64();
    if findings.is_empty() {
        println!("Tidy: {files} files, {time:.1} s.");
        Ok(ExitCode::SUCCESS)
    } else {
        let findings = if findings.len() == 1 {
            "1 finding".into()
        } else {
            format!("{} findings", findings.len())
        };
        println!("\n{findings} in {files} files.");
        Ok(ExitCode::FAILURE)
    }
}

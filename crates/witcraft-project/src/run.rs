//! Running a compiler to ask it something: the one place of this crate that starts programs, so that the
//! search can be tested without any.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a program said.
pub(crate) struct Answer {
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Something that runs programs.
pub(crate) trait Run {
    /// Runs `program` to its end, without input.
    fn run(&self, program: &Path, arguments: &[&OsStr]) -> io::Result<Answer>;
}

/// Runs them for real, in a folder: which compiler `rustc` is can depend on it (`rust-toolchain.toml`).
pub(crate) struct InFolder(pub(crate) Option<PathBuf>);

impl Run for InFolder {
    fn run(&self, program: &Path, arguments: &[&OsStr]) -> io::Result<Answer> {
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null());
        if let Some(folder) = &self.0 {
            command.current_dir(folder);
        }
        let output = command.output()?;
        Ok(Answer {
            success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }
}

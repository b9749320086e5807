//! What can go wrong while looking for a toolchain, and what to type about it.

use std::io;
use std::path::PathBuf;

use crate::TARGET;

/// Why no toolchain could be used.
///
/// Every message ends with what to type next.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The Rust compiler could not be started.
    #[error(
        "cannot run the Rust compiler `{}`: {source}\n  \
         install Rust (https://rustup.rs), or set RUSTC to the compiler to use",
        program.display()
    )]
    CompilerNotRun {
        /// The program that was tried.
        program: PathBuf,
        /// Why it did not start.
        source: io::Error,
    },

    /// The Rust compiler started, and did not answer as a Rust compiler does.
    #[error(
        "the Rust compiler `{}` did not answer `{arguments}`:\n{}\n  \
         run it by hand to see why, or set RUSTC to another compiler",
        program.display(),
        indented(answer)
    )]
    CompilerFailed {
        /// The program that was asked.
        program: PathBuf,
        /// What it was asked.
        arguments: String,
        /// What it said instead.
        answer: String,
    },

    /// `WITCRAFT_SYSROOT` names a folder that holds no standard library for the target.
    #[error(
        "WITCRAFT_SYSROOT names `{}`, which is no sysroot for {TARGET}: \
         no file `libcore-*.rlib` in `{}`\n  \
         unset WITCRAFT_SYSROOT to use what is installed, or prepare a sysroot with `cargo xtask setup` \
         in a checkout of Witcraft",
        path.display(),
        path.join(crate::sysroot::LIBRARIES).display()
    )]
    InvalidSysroot {
        /// The folder that was named.
        path: PathBuf,
    },

    /// `WITCRAFT_SYSROOT` names a standard library that none of the compilers at hand can read.
    #[error(
        "WITCRAFT_SYSROOT names `{}`, which no compiler here can read; \
         a standard library only works with the very compiler that built it\n{}\n  \
         set RUSTC to the compiler that built it, or unset WITCRAFT_SYSROOT",
        path.display(),
        indented(&answers.join("\n"))
    )]
    ForeignSysroot {
        /// The folder that was named.
        path: PathBuf,
        /// What each compiler said about it.
        answers: Vec<String>,
    },

    /// There is a standard library for the target, and nothing to link with.
    #[error(
        "there is a sysroot for {TARGET} (`{}`), but no linker for WebAssembly\n  \
         looked for:\n{}\n  \
         install one (on Debian: `apt-get install lld`), or set {} to its path",
        sysroot.display(),
        listed(looked),
        crate::linker::VARIABLE
    )]
    NoLinker {
        /// The sysroot that would have been used.
        sysroot: PathBuf,
        /// The programs that were looked for, in that order.
        looked: Vec<String>,
    },

    /// Nothing here can compile a guest.
    #[error(
        "no toolchain here can compile Rust guests to {TARGET}\n  \
         looked for:\n{}\n  \
         type one of:\n{}",
        listed(looked),
        listed(&[
            format!("rustup target add {TARGET}"),
            "cargo xtask setup    (in a checkout of Witcraft; also works with Debian's packages alone)".into(),
            "export WITCRAFT_SYSROOT=<folder>    (a sysroot prepared on a machine with the same compiler)".into(),
        ])
    )]
    NotFound {
        /// What was looked for, in that order, each with what was found instead.
        looked: Vec<String>,
    },

    /// A temporary folder for trying a sysroot could not be made.
    #[error(
        "cannot make a temporary folder: {source}\n  set TMPDIR to a folder that can be written to"
    )]
    TemporaryFolder {
        /// Why not.
        source: io::Error,
    },
}

fn listed(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("    - {line}")).collect();
    lines.join("\n")
}

fn indented(text: &str) -> String {
    let lines: Vec<String> = text
        .trim_end()
        .lines()
        .map(|line| format!("    {line}"))
        .collect();
    lines.join("\n")
}

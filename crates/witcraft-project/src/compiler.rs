//! A Rust compiler, and what it says about itself.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::run::{InFolder, Run};
use crate::{Error, TARGET};

/// A Rust compiler that was asked about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiler {
    program: PathBuf,
    version: String,
    release: String,
    host: String,
    sysroot: PathBuf,
    target_libraries: PathBuf,
}

impl Compiler {
    /// Asks the compiler at `program` (a path, or a name to look up on `PATH`) about itself.
    ///
    /// # Errors
    ///
    /// [`Error::CompilerNotRun`] where it does not start, [`Error::CompilerFailed`] where it does not answer
    /// as a Rust compiler does.
    pub fn ask(program: impl AsRef<Path>) -> Result<Self, Error> {
        Self::ask_with(&InFolder(None), program.as_ref())
    }

    pub(crate) fn ask_with(run: &dyn Run, program: &Path) -> Result<Self, Error> {
        let version = ask(run, program, &["-vV"])?;
        let paths = ask(
            run,
            program,
            &[
                "--print",
                "sysroot",
                "--print",
                "target-libdir",
                "--target",
                TARGET,
            ],
        )?;
        let field = |name: &str| {
            version
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
                .map(str::to_owned)
        };
        let mut lines = paths.lines().map(PathBuf::from);
        match (field("release"), field("host"), lines.next(), lines.next()) {
            (Some(release), Some(host), Some(sysroot), Some(target_libraries)) => Ok(Self {
                program: program.to_owned(),
                version,
                release,
                host,
                sysroot,
                target_libraries,
            }),
            _ => Err(Error::CompilerFailed {
                program: program.to_owned(),
                arguments: "-vV".into(),
                answer: format!("{version}{paths}"),
            }),
        }
    }

    /// The program, as it was named: a path, or a name to look up on `PATH`.
    #[must_use]
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// All that `rustc -vV` prints. Two compilers that differ here cannot read each other's libraries.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The release, such as `1.95.0`.
    #[must_use]
    pub fn release(&self) -> &str {
        &self.release
    }

    /// The triple of the machine it runs on.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The compiler's own sysroot.
    #[must_use]
    pub fn sysroot(&self) -> &Path {
        &self.sysroot
    }

    /// Where the compiler's own libraries for [`TARGET`] are, if they are installed.
    #[must_use]
    pub fn target_libraries(&self) -> &Path {
        &self.target_libraries
    }
}

/// `rustc 1.95.0`, or with the path where it is not simply the one on `PATH`.
impl fmt::Display for Compiler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.program.display(), self.release)
    }
}

fn ask(run: &dyn Run, program: &Path, arguments: &[&str]) -> Result<String, Error> {
    let as_os: Vec<&OsStr> = arguments.iter().map(OsStr::new).collect();
    let answer = run
        .run(program, &as_os)
        .map_err(|source| Error::CompilerNotRun {
            program: program.to_owned(),
            source,
        })?;
    if answer.success {
        Ok(answer.stdout)
    } else {
        Err(Error::CompilerFailed {
            program: program.to_owned(),
            arguments: arguments.join(" "),
            answer: answer.stderr,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Machine;

    #[test]
    fn a_compiler_tells_its_release_host_and_folders() {
        let machine = Machine::new();
        machine.compiler("rustc", "1.95.0");
        let compiler = Compiler::ask_with(&machine, Path::new("rustc")).unwrap();
        assert_eq!(compiler.release(), "1.95.0");
        assert_eq!(compiler.host(), "x86_64-unknown-linux-gnu");
        assert_eq!(compiler.sysroot(), machine.sysroot_of("rustc"));
        assert!(
            compiler
                .target_libraries()
                .ends_with("rustlib/wasm32-unknown-unknown/lib")
        );
        assert_eq!(compiler.to_string(), "rustc 1.95.0");
    }

    #[test]
    fn a_missing_compiler_says_what_to_install() {
        let machine = Machine::new();
        let error = Compiler::ask_with(&machine, Path::new("rustc")).unwrap_err();
        assert!(matches!(error, Error::CompilerNotRun { .. }));
        let message = error.to_string();
        assert!(
            message.contains("cannot run the Rust compiler `rustc`"),
            "{message}"
        );
        assert!(message.contains("set RUSTC"), "{message}");
    }

    #[test]
    fn a_program_that_is_no_compiler_is_shown_with_its_answer() {
        let machine = Machine::new();
        machine.program("rustc", "hello\n");
        let error = Compiler::ask_with(&machine, Path::new("rustc")).unwrap_err();
        assert!(matches!(error, Error::CompilerFailed { .. }));
        assert!(error.to_string().contains("    hello"), "{error}");
    }
}

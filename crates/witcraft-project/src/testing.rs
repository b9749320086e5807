//! A machine made of temporary folders, with compilers that only answer questions.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::run::{Answer, Run};
use crate::sysroot::LIBRARIES;

/// What a program answers.
enum Program {
    Compiler { release: String },
    Fixed(String),
}

/// A machine on which programs exist by name.
pub(crate) struct Machine {
    folder: tempfile::TempDir,
    programs: RefCell<HashMap<PathBuf, Program>>,
    /// Which compiler, by name, can read which sysroot.
    readable: RefCell<Vec<(PathBuf, PathBuf)>>,
}

impl Machine {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            programs: RefCell::default(),
            readable: RefCell::default(),
        }
    }

    /// Adds a compiler.
    pub(crate) fn compiler(&self, name: &str, release: &str) {
        let program = Program::Compiler {
            release: release.into(),
        };
        self.programs.borrow_mut().insert(name.into(), program);
    }

    /// Adds a program that answers the same to everything.
    pub(crate) fn program(&self, name: &str, answer: &str) {
        self.programs
            .borrow_mut()
            .insert(name.into(), Program::Fixed(answer.into()));
    }

    /// Makes a folder on this machine into a sysroot that `compiler` can read.
    pub(crate) fn sysroot(&self, folder: &Path, compiler: &str) {
        lay_out_sysroot(folder);
        self.readable
            .borrow_mut()
            .push((compiler.into(), folder.into()));
    }

    /// Where a compiler's own sysroot is.
    pub(crate) fn sysroot_of(&self, compiler: &str) -> PathBuf {
        self.folder
            .path()
            .join("toolchains")
            .join(compiler.trim_start_matches('/'))
    }

    /// A folder of the machine.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Run for Machine {
    fn run(&self, program: &Path, arguments: &[&OsStr]) -> io::Result<Answer> {
        let programs = self.programs.borrow();
        let release = match programs.get(program) {
            None => return Err(io::ErrorKind::NotFound.into()),
            Some(Program::Fixed(answer)) => return Ok(success(answer.clone())),
            Some(Program::Compiler { release }) => release,
        };
        let sysroot = self.sysroot_of(&program.to_string_lossy());
        Ok(match arguments.first().and_then(|first| first.to_str()) {
            Some("-vV") => success(format!(
                "rustc {release} (0123456789)\nhost: x86_64-unknown-linux-gnu\nrelease: {release}\n"
            )),
            Some("--print") => success(format!(
                "{}\n{}\n",
                sysroot.display(),
                sysroot.join(LIBRARIES).display()
            )),
            Some("--sysroot") => {
                let asked = (program.to_owned(), PathBuf::from(arguments[1]));
                let success = self.readable.borrow().contains(&asked);
                let complaint =
                    "error[E0514]: found crate `core` compiled by an incompatible version\n";
                Answer {
                    success,
                    stdout: String::new(),
                    stderr: format!("warning: one\n{complaint}"),
                }
            }
            _ => panic!("an unexpected question: {arguments:?}"),
        })
    }
}

fn success(stdout: String) -> Answer {
    Answer {
        success: true,
        stdout,
        stderr: String::new(),
    }
}

/// Makes an empty file, and the folders above it.
pub(crate) fn touch(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "").unwrap();
}

/// Lays out the files by which a sysroot is known.
pub(crate) fn lay_out_sysroot(folder: &Path) {
    touch(&folder.join(LIBRARIES).join("libcore-0123456789abcdef.rlib"));
    touch(&folder.join(LIBRARIES).join("libstd-0123456789abcdef.rlib"));
}

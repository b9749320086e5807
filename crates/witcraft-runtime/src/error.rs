//! Everything that can go wrong, as data and as a finding.

use std::fmt;
use std::path::PathBuf;

use witcraft_diagnostics::render::plain;
use witcraft_diagnostics::{Diagnostic, SourceSet};
use witcraft_explain::{About, Explanation};

use crate::{Kind, Trapped};

/// What keeps a program from being loaded, run or called.
///
/// [`Error::report`] says besides why it happened and what to do next. So does `{:?}`, which is what Rust prints of an
/// error that `main` returns.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file cannot be read.
    #[error("cannot read `{}`: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Bytes that are not WebAssembly.
    #[error("`{file}` is not WebAssembly: it {found}")]
    NotWasm {
        /// The file.
        file: String,
        /// What it is instead, as the rest of a sentence.
        found: String,
    },
    /// A file without compiled code, or with code for another runtime.
    #[error("`{file}` has no code for this runtime: {found}")]
    NotPrecompiled {
        /// The file.
        file: String,
        /// Why not, in one line.
        found: String,
    },
    /// A module where a component is needed, or the reverse.
    #[error("`{file}` is a {found}, and a {wanted} is needed")]
    OtherKind {
        /// The file.
        file: String,
        /// What it is.
        found: Kind,
        /// What it should be.
        wanted: Kind,
    },
    /// WebAssembly that does not pass, does not link, or does not fit the host.
    #[error("`{file}` cannot be {action}: {said}")]
    Refused {
        /// The file.
        file: String,
        /// What was to be done with it, such as `loaded`.
        action: &'static str,
        /// What Wasmtime says, with its causes, outermost first.
        said: String,
        /// What that means.
        explanation: Option<Box<Explanation>>,
    },
    /// The guest was stopped, by itself or by a limit.
    #[error(transparent)]
    Trapped(Box<Trapped>),
    /// Something of this machine that was to be granted cannot be opened.
    #[error("cannot open the {what} `{}`: {said}", path.display())]
    NotGranted {
        /// `file` or `folder`.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system says.
        said: String,
    },
    /// A call that cannot be made as it is written.
    #[error("{message}")]
    BadCall {
        /// The file.
        file: String,
        /// What is wrong, in one line.
        message: String,
        /// Why, and what else there is to know.
        notes: Vec<String>,
        /// What to type instead.
        helps: Vec<String>,
    },
    /// A blocking runtime within an asynchronous program, which would stop everything else on its thread.
    #[error("a blocking runtime was used inside of an asynchronous one")]
    BlockingInAsync,
    /// Two things that belong together, made by two runtimes.
    #[error("the {what} was made by another runtime")]
    OtherRuntime {
        /// `component`, `store`, `linker` or `program`.
        what: &'static str,
    },
    /// An engine that cannot be made on this machine.
    #[error("the runtime cannot start: {said}")]
    NoEngine {
        /// What Wasmtime says.
        said: String,
    },
}

impl Error {
    /// What Wasmtime refuses to do with a program.
    pub(crate) fn refused(action: &'static str, about: &About, error: &wasmtime::Error) -> Self {
        Self::Refused {
            file: about
                .file
                .clone()
                .unwrap_or_else(|| "the program".to_owned()),
            action,
            said: said(error),
            explanation: witcraft_explain::find(error.chain(), about).map(Box::new),
        }
    }

    /// The error in full, for people: what happened, where, why, and what to do next, in several lines.
    #[must_use]
    pub fn report(&self) -> String {
        let text = plain::render_all(&[self.diagnostic()], &SourceSet::default());
        text.trim_end().to_owned()
    }

    /// The error as a finding: what, where, why, and what to do next.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::Unreadable { path, source } => {
                Diagnostic::error("unreadable", format!("cannot read this file: {source}"))
                    .at_path(path.display().to_string())
            }
            Self::NotWasm { file, found } => {
                let found = Diagnostic::error("not-wasm", format!("this is not WebAssembly: it {found}"))
                    .at_path(file.clone());
                if file.ends_with(".cwasm") {
                    return found
                        .note("compiled code cannot be checked, so only a host that vouches for it loads it")
                        .help("pass the component that it was compiled from; its code is in the cache")
                        .help("in a host: `Runtime::load_precompiled`");
                }
                found
                    .note("a WebAssembly file begins with the bytes 00 61 73 6d (`\\0asm`)")
                    .help("pass the `.wasm` file that your compiler wrote")
            }
            Self::NotPrecompiled { file, found } => Diagnostic::error(
                "not-precompiled",
                format!("this has no code for this runtime: {found}"),
            )
            .at_path(file.clone())
            .note("compiled code is for one version of Wasmtime, one kind of processor, and one choice of limits")
            .help("load the component instead: `Runtime::load`, with a cache")
            .help("or compile it again: `witcraft build --precompile`, with `=fuel,timeout` for a host that limits these"),
            Self::OtherKind {
                file,
                found,
                wanted,
            } => {
                let error = Diagnostic::error(
                    "other-kind",
                    format!("this is a {found}, and a {wanted} is needed here"),
                )
                .at_path(file.clone());
                match found {
                    Kind::Module => error.help(format!(
                        "make a component of it: `witcraft component new {file} -o out.component.wasm`"
                    )),
                    Kind::Component => {
                        error.note("a component holds core modules, but is none itself")
                    }
                }
            }
            Self::Refused {
                file,
                action,
                said,
                explanation,
            } => match explanation {
                Some(explanation) => explanation.diagnostic(said).at_path(file.clone()),
                None => Diagnostic::error("refused", format!("this cannot be {action}: {said}"))
                    .at_path(file.clone()),
            },
            Self::Trapped(trapped) => trapped.diagnostic(),
            Self::NotGranted { what, path, said } => Diagnostic::error(
                "not-granted",
                format!("this {what} cannot be opened for the program: {said}"),
            )
            .at_path(path.display().to_string())
            .note("nothing was run"),
            Self::BadCall {
                file,
                message,
                notes,
                helps,
            } => {
                let mut found =
                    Diagnostic::error("bad-call", message.clone()).at_path(file.clone());
                found.notes.clone_from(notes);
                found.helps.clone_from(helps);
                found
            }
            Self::BlockingInAsync => Diagnostic::error("blocking-in-async", self.to_string())
                .note("it would block the thread that everything else runs on")
                .help("use `Runtime::new_async()` here, or a thread of its own (`std::thread::spawn`)"),
            Self::OtherRuntime { .. } => Diagnostic::error("other-runtime", self.to_string())
                .note("each runtime has an engine of its own, and compiles for it")
                .help("keep one `Runtime` and clone it, which costs nothing"),
            Self::NoEngine { .. } => Diagnostic::error("no-engine", self.to_string()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.report())
    }
}

/// An error and its causes in one line.
pub(crate) fn said(error: &wasmtime::Error) -> String {
    let mut parts: Vec<String> = Vec::new();
    for cause in error.chain() {
        // The backtrace is a cause, too: it is of several lines, and not what is wrong.
        let text = cause.to_string();
        let text = text.trim();
        if !text.starts_with("error while executing at wasm backtrace")
            && parts.last().is_none_or(|last| last != text)
        {
            parts.push(text.to_owned());
        }
    }
    parts.join(": ")
}

//! A guest that was stopped: why, and where it was.

use std::fmt;

use wasmtime::{Trap, WasmBacktrace};
use witcraft_diagnostics::{Diagnostic, size};
use witcraft_explain::{About, Explanation};

use crate::Error;
use crate::error::said;
use crate::limits::{Denied, Limiter};

/// A guest that was stopped.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Trapped {
    /// The file.
    pub file: String,
    /// Why.
    pub reason: Reason,
    /// What Wasmtime says, in one line.
    pub said: String,
    /// The functions that it was in, innermost first. Empty where no guest code ran.
    pub frames: Vec<Frame>,
    /// The last thing that the guest asked for and did not get, as a sentence.
    pub denied: Option<String>,
    /// What the message means, where it is known.
    pub explanation: Option<Box<Explanation>>,
}

/// Why a guest was stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// An instruction that cannot be carried out, or a rule of the Canonical ABI broken.
    Trap(Trap),
    /// The fuel of [`Limits`](crate::Limits) is used up.
    OutOfFuel,
    /// The time of [`Limits`](crate::Limits) is over.
    TimedOut,
    /// A function of the host refused to go on.
    Host,
}

/// One function on the guest's stack.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Frame {
    /// The name of the function, or `<function 7>` where the module holds no names.
    pub function: String,
    /// The name of its module, where it has one.
    pub module: Option<String>,
    /// Where in the module's code, in bytes from the beginning of the file.
    pub offset: Option<usize>,
}

impl Trapped {
    /// Reads off an error of Wasmtime's what it is about.
    pub(crate) fn new(error: &wasmtime::Error, about: &About, limiter: Option<&Limiter>) -> Self {
        let reason = match error.downcast_ref::<Trap>() {
            Some(Trap::OutOfFuel) => Reason::OutOfFuel,
            Some(Trap::Interrupt) => Reason::TimedOut,
            Some(trap) => Reason::Trap(*trap),
            None => Reason::Host,
        };
        let frames = error
            .downcast_ref::<WasmBacktrace>()
            .map(|trace| trace.frames().iter().map(Frame::new).collect())
            .unwrap_or_default();
        Self {
            file: about
                .file
                .clone()
                .unwrap_or_else(|| "the program".to_owned()),
            reason,
            said: said(error),
            frames,
            denied: limiter.and_then(|limiter| limiter.denied).map(sentence),
            explanation: witcraft_explain::find(error.chain(), about).map(Box::new),
        }
    }

    /// A guest that waited for the host when its time was over.
    pub(crate) fn timed_out(about: &About) -> Self {
        Self {
            file: about
                .file
                .clone()
                .unwrap_or_else(|| "the program".to_owned()),
            reason: Reason::TimedOut,
            said: "it was waiting for its host".to_owned(),
            frames: Vec::new(),
            denied: None,
            explanation: None,
        }
    }

    /// The stop as a finding, with the backtrace as a note.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let mut found = match &self.explanation {
            Some(explanation) => explanation.diagnostic(&self.said),
            None => {
                let (code, message, note, help) = self.words();
                let mut found = Diagnostic::error(code, message);
                if !note.is_empty() {
                    found = found.note(note);
                }
                if !help.is_empty() {
                    found = found.help(help);
                }
                found
            }
        }
        .at_path(self.file.clone());
        if let Some(denied) = &self.denied {
            found = found
                .note(denied.clone())
                .help("allow it more: `--memory-max`, or `Limits` in a host");
        }
        if !self.frames.is_empty() {
            found = found.note(self.backtrace());
        }
        found
    }

    /// The functions, one per line, innermost first.
    #[must_use]
    pub fn backtrace(&self) -> String {
        let mut text = "it was in:".to_owned();
        for frame in &self.frames {
            text.push_str(&format!("\n  {frame}"));
        }
        text
    }

    /// Code, message, why, and what to do.
    fn words(&self) -> (&'static str, String, &'static str, &'static str) {
        let stopped = |why: &str| format!("the program was stopped: {why}");
        match self.reason {
            Reason::OutOfFuel => (
                "out-of-fuel",
                stopped("its fuel is used up"),
                "fuel counts instructions, so that a program ends on every machine after the same number",
                "give it more with `--fuel`, or look for a loop that does not end",
            ),
            Reason::TimedOut => (
                "timed-out",
                stopped("its time is over"),
                "",
                "give it more with `--timeout`, or look for a loop that does not end",
            ),
            Reason::Host => ("host-error", stopped(&self.said), "", ""),
            Reason::Trap(trap) => {
                let (note, help) = meaning(trap);
                ("trap", stopped(&self.said), note, help)
            }
        }
    }
}

/// What a trap means, and what to look for.
fn meaning(trap: Trap) -> (&'static str, &'static str) {
    match trap {
        Trap::UnreachableCodeReached => (
            "the program gave up by itself: a panic in Rust, `abort` in C, or memory that it asked for and did not get",
            "its last lines on standard error may say why",
        ),
        Trap::StackOverflow => (
            "calls are nested deeper than the stack allows: mostly a recursion that does not end",
            "look at the function that repeats below",
        ),
        Trap::MemoryOutOfBounds | Trap::TableOutOfBounds => (
            "the program used an address outside of its memory: a wild pointer, or an index that was not checked",
            "build it with debug assertions, and look at the innermost function below",
        ),
        Trap::IndirectCallToNull | Trap::BadSignature => (
            "a function pointer was null, or of another type than the one it was called as",
            "look for casts of function pointers",
        ),
        Trap::IntegerDivisionByZero | Trap::IntegerOverflow | Trap::BadConversionToInteger => (
            "arithmetic that has no result",
            "check the operands in the innermost function below",
        ),
        Trap::InvalidChar
        | Trap::StringOutOfBounds
        | Trap::ListOutOfBounds
        | Trap::InvalidDiscriminant
        | Trap::UnalignedPointer => (
            "what the guest handed over is no value of the type in its WIT: its bindings are broken, or of another world",
            "generate the guest's bindings again from the WIT that the component holds (`witcraft component wit`)",
        ),
        Trap::CannotEnterComponent => (
            "the component was called while it was in a call already, or after it had trapped",
            "make a new instance after a trap; do not call back into the caller",
        ),
        Trap::AsyncDeadlock => (
            "everything waits, and nothing is left that could go on",
            "look for a stream or future whose other end was dropped or never written",
        ),
        Trap::CannotBlockSyncTask => (
            "a function that is not `async` in WIT waited for something",
            "make the function `async` in WIT",
        ),
        _ => ("", ""),
    }
}

impl fmt::Display for Trapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (_, message, ..) = self.words();
        f.write_str(&message)
    }
}

impl std::error::Error for Trapped {}

impl From<Trapped> for Error {
    fn from(trapped: Trapped) -> Self {
        Self::Trapped(Box::new(trapped))
    }
}

impl Frame {
    fn new(frame: &wasmtime::FrameInfo) -> Self {
        let function = match frame.func_name() {
            Some(name) => demangled(name),
            None => format!("<function {}>", frame.func_index()),
        };
        Self {
            function,
            module: frame.module().name().map(str::to_owned),
            offset: frame.module_offset(),
        }
    }
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.offset, &self.module) {
            (Some(offset), Some(module)) => {
                write!(f, "{} ({module}, at {offset:#x})", self.function)
            }
            (Some(offset), None) => write!(f, "{} (at {offset:#x})", self.function),
            (None, _) => f.write_str(&self.function),
        }
    }
}

/// Rust's own names are readable once they are demangled.
fn demangled(name: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(name))
}

fn sentence(denied: Denied) -> String {
    match denied {
        Denied::Memory { wanted, limit } => format!(
            "it asked for {} more than its limit of {} of memory",
            size(wanted - limit),
            size(limit)
        ),
        Denied::Table { wanted, limit } => {
            format!("it asked for {wanted} elements in tables, and {limit} is its limit")
        }
    }
}

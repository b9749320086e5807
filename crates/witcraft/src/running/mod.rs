//! What `run` and `call` have in common: what a program may do, and where its code is kept.

mod parse;

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use clap::Args;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_runtime::wasmtime::Engine;
use witcraft_runtime::{
    Access, Blocking, Cache, Error, Limits, Network, Origin, Output, Permissions, Program, Runtime,
    Stdin,
};

use crate::cli::{Exit, Outcome};
use crate::console::Console;
use crate::wasm::File;
use parse::{Granted, Source, Variable};

// What a program may see of the machine, and use up of it.
#[derive(Args)]
pub(crate) struct RunningArgs {
    /// Open a folder to the program, under the same or another name; `:ro` for reading only
    #[arg(long, value_name = "HOST[::GUEST][:ro]", value_parser = parse::granted)]
    dir: Vec<Granted>,

    /// Set an environment variable; NAME alone passes on this process's own
    #[arg(long, value_name = "NAME[=VALUE]", value_parser = parse::variable)]
    env: Vec<Variable>,

    /// Pass on all environment variables
    #[arg(long)]
    inherit_env: bool,

    /// What it reads as its standard input: `inherit`, `none`, or a file
    #[arg(long, value_name = "SOURCE", default_value = "inherit", value_parser = parse::source)]
    stdin: Source,

    /// Whom it may speak to
    #[arg(long, value_name = "WHOM", default_value = "none")]
    network: Whom,

    /// Stop it after so many instructions, about
    #[arg(long, value_name = "N")]
    fuel: Option<u64>,

    /// The most memory that it gets: 64MiB, 1GiB, or a number of bytes
    #[arg(long, value_name = "SIZE", default_value = "1GiB", value_parser = parse::size)]
    memory_max: u64,

    /// Stop it after this time: 500ms, 10s, 2m
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
    timeout: Option<Duration>,

    /// Compile anew, and keep nothing
    #[arg(long)]
    no_cache: bool,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Whom {
    /// Nobody
    None,
    /// This machine only
    Loopback,
    /// Everybody
    All,
}

impl RunningArgs {
    /// The runtime, and a program loaded by it.
    pub(crate) fn load(
        &self,
        path: &Path,
        console: &Console,
    ) -> Result<(Runtime<Blocking>, Program), Failure> {
        let runtime = self.runtime()?;
        let program = load(&runtime, path, console)?;
        Ok((runtime, program))
    }

    fn runtime(&self) -> Result<Runtime<Blocking>, Failure> {
        let limits = Limits::default()
            .memory(self.memory_max)
            .fuel(self.fuel)
            .timeout(self.timeout);
        let cache = if self.no_cache { None } else { Cache::users() };
        Runtime::builder()
            .limits(limits)
            .cache(cache)
            .build()
            .map_err(|error| failure(&error))
    }

    /// What the program may do. `args` begins with its own name.
    pub(crate) fn permissions(&self, args: Vec<String>) -> Permissions {
        let mut permissions = Permissions::new().args(args);
        if self.inherit_env {
            permissions = permissions.inherit_env();
        }
        for variable in &self.env {
            permissions = permissions.env(&variable.name, &variable.value);
        }
        for Granted {
            host,
            guest,
            read_only,
        } in &self.dir
        {
            let access = if *read_only {
                Access::Read
            } else {
                Access::ReadWrite
            };
            permissions = permissions.dir(host, guest, access);
        }
        permissions
            .network(match self.network {
                Whom::None => Network::None,
                Whom::Loopback => Network::Loopback,
                Whom::All => Network::All,
            })
            .stdin(match &self.stdin {
                Source::Inherit => Stdin::Inherit,
                Source::None => Stdin::Empty,
                Source::File(path) => Stdin::File(path.clone()),
            })
            .stdout(Output::Inherit)
            .stderr(Output::Inherit)
    }
}

/// Loads a file, or standard input for `-`; WebAssembly as text is turned into binary first.
fn load(runtime: &Runtime<Blocking>, path: &Path, console: &Console) -> Result<Program, Failure> {
    let bytes_of = |name: &str, bytes: &[u8]| {
        let _busy = console.busy("compiling");
        runtime.load_bytes(name, bytes)
    };
    let program = if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(path, &error.to_string()))?;
        bytes_of("standard input", &bytes)
    } else if path.extension().is_some_and(|ending| ending == "wat") {
        bytes_of(&path.display().to_string(), &binary(path)?)
    } else {
        let _busy = console.busy("compiling");
        runtime.load(path)
    };
    let program = program.map_err(|error| not_loaded(&error, path))?;
    console.detail(&match program.origin() {
        Origin::Cache => format!("{}: compiled code from the cache", program.name()),
        Origin::Kept => format!("{}: compiled, and kept in the cache", program.name()),
        Origin::NotKept(why) => format!("{}: compiled, and not kept: {why}", program.name()),
        _ => String::new(),
    });
    Ok(program)
}

fn binary(path: &Path) -> Result<Vec<u8>, Failure> {
    let text =
        std::fs::read_to_string(path).map_err(|error| unreadable(path, &error.to_string()))?;
    wat::parse_str(&text).map_err(|error| {
        let found = Diagnostic::error("not-wasm", "this is no WebAssembly text")
            .at_path(path.display().to_string())
            .note(error.to_string());
        Failure::new(vec![found], SourceSet::default())
    })
}

fn unreadable(path: &Path, why: &str) -> Failure {
    let found = Diagnostic::error("unreadable", format!("cannot read this file: {why}"))
        .at_path(path.display().to_string());
    Failure::new(vec![found], SourceSet::default())
}

/// Why a file was not loaded. What one is that is no WebAssembly, every command says in the same words; of compiled code
/// only the runtime knows.
fn not_loaded(error: &Error, path: &Path) -> Failure {
    if !matches!(error, Error::NotWasm { .. }) || path == Path::new("-") {
        return failure(error);
    }
    match File::read(path) {
        Ok(file) if !is_compiled(file.bytes()) => match file.wasm() {
            Ok(_) => failure(error),
            Err(failure) => failure,
        },
        _ => failure(error),
    }
}

fn is_compiled(bytes: &[u8]) -> bool {
    Engine::detect_precompiled(bytes).is_some()
}

/// An error of the runtime as what every command fails with.
fn failure(error: &Error) -> Failure {
    Failure::new(vec![error.diagnostic()], SourceSet::default())
}

/// The outcome of a program that did not come to its end: what was stopped ends as what a signal aborts
/// does, so that its code is told from ours.
pub(crate) fn ended(error: &Error, console: &Console) -> Outcome {
    let failure = failure(error);
    console.findings(&failure.diagnostics, &failure.sources);
    Ok(match error {
        Error::Trapped(_) => Exit::Status(134),
        _ => Exit::CannotRun,
    })
}

/// The outcome of a program that could not begin, whatever the reason.
pub(crate) fn not_begun(failure: &Failure, console: &Console) -> Outcome {
    console.findings(&failure.diagnostics, &failure.sources);
    Ok(Exit::CannotRun)
}

/// The name that a program is called by: the file's, without folders.
pub(crate) fn called(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

//! A command of WASI 0.2 that does what its first argument says, and so shows what it was given.

/// The bindings, as the build script left them.
#[allow(
    clippy::all,
    clippy::allow_attributes_without_reason,
    missing_docs,
    unreachable_pub,
    unsafe_code,
    unused_variables,
    reason = "generated"
)]
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/guest.rs"));
}

use bindings::exports::wasi::cli::run::Guest;
use bindings::wasi::cli::{environment, exit, stdin, stdout};
use bindings::wasi::filesystem::preopens;
use bindings::wasi::filesystem::types::{Descriptor, DescriptorFlags, OpenFlags, PathFlags};
use bindings::wasi::io::streams::StreamError;

struct Program;

bindings::export!(Program with_types_in bindings);

impl Guest for Program {
    fn run() -> Result<(), ()> {
        let arguments = environment::get_arguments();
        let words: Vec<&str> = arguments.iter().skip(1).map(String::as_str).collect();
        match words.as_slice() {
            ["args", ..] => print(&arguments.join("|")),
            ["env"] => print(&variables().join("|")),
            ["echo"] => echo(),
            ["folders"] => print(&folders().join("|")),
            ["read", path] => print(&read(path)?),
            ["write", path, text] => write(path, text),
            ["fail"] => Err(()),
            ["exit", code] => {
                exit::exit_with_code(code.parse().map_err(|_| ())?);
                print("exit does not come back")
            }
            ["trap"] => gives_up(words.len()),
            _ => Err(()),
        }
    }
}

/// A panic some functions deep, for the backtrace.
#[inline(never)]
fn gives_up(words: usize) -> ! {
    panic!("told to, with {words} word");
}

fn print(text: &str) -> Result<(), ()> {
    let output = stdout::get_stdout();
    // So much is written at once, and no more.
    for piece in text.as_bytes().chunks(4096) {
        output.blocking_write_and_flush(piece).map_err(|_| ())?;
    }
    Ok(())
}

fn variables() -> Vec<String> {
    let variables = environment::get_environment().into_iter();
    variables
        .map(|(name, value)| format!("{name}={value}"))
        .collect()
}

fn echo() -> Result<(), ()> {
    let (input, output) = (stdin::get_stdin(), stdout::get_stdout());
    loop {
        match input.blocking_read(4096) {
            Ok(bytes) => output.blocking_write_and_flush(&bytes).map_err(|_| ())?,
            Err(StreamError::Closed) => return Ok(()),
            Err(StreamError::LastOperationFailed(_)) => return Err(()),
        }
    }
}

fn folders() -> Vec<String> {
    let folders = preopens::get_directories().into_iter();
    folders.map(|(_, name)| name).collect()
}

/// A file below one of the folders.
fn open(path: &str, how: OpenFlags, flags: DescriptorFlags) -> Result<Descriptor, ()> {
    let found = preopens::get_directories()
        .into_iter()
        .find_map(|(folder, name)| {
            let inside = path.strip_prefix(&name)?.trim_start_matches('/').to_owned();
            Some((folder, inside))
        });
    let (folder, inside) = found.ok_or(())?;
    folder
        .open_at(PathFlags::empty(), &inside, how, flags)
        .map_err(|_| ())
}

fn read(path: &str) -> Result<String, ()> {
    let file = open(path, OpenFlags::empty(), DescriptorFlags::READ)?;
    let (bytes, _) = file.read(1 << 16, 0).map_err(|_| ())?;
    String::from_utf8(bytes).map_err(|_| ())
}

fn write(path: &str, text: &str) -> Result<(), ()> {
    let file = open(path, OpenFlags::CREATE, DescriptorFlags::WRITE)?;
    let written = file.write(text.as_bytes(), 0).map_err(|_| ())?;
    (written == text.len() as u64).then_some(()).ok_or(())
}

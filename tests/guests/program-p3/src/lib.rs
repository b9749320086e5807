//! A command of WASI 0.3 that does what its first argument says, and so shows what it was given.

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
use bindings::wasi::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};
use bindings::wit_stream;
use witcraft_guest::StreamReader;

struct Program;

bindings::export!(Program with_types_in bindings);

impl Guest for Program {
    async fn run() -> Result<(), ()> {
        let arguments = environment::get_arguments();
        let words: Vec<&str> = arguments.iter().skip(1).map(String::as_str).collect();
        match words.as_slice() {
            ["args", ..] => print(arguments.join("|")).await,
            ["env"] => print(variables().join("|")).await,
            ["echo"] => {
                let (input, _) = stdin::read_via_stream();
                stdout::write_via_stream(input).await.map_err(|_| ())
            }
            ["folders"] => print(folders().join("|")).await,
            ["read", path] => copy(path).await,
            ["fail"] => Err(()),
            ["exit", code] => {
                exit::exit_with_code(code.parse().map_err(|_| ())?);
                print("exit does not come back".to_owned()).await
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

async fn print(text: String) -> Result<(), ()> {
    let (mut writer, reader) = wit_stream::new();
    let written = stdout::write_via_stream(reader);
    let rest = writer.write_all(text.into_bytes()).await;
    drop(writer);
    written.await.map_err(|_| ())?;
    rest.is_empty().then_some(()).ok_or(())
}

fn variables() -> Vec<String> {
    let variables = environment::get_environment().into_iter();
    variables
        .map(|(name, value)| format!("{name}={value}"))
        .collect()
}

fn folders() -> Vec<String> {
    let folders = preopens::get_directories().into_iter();
    folders.map(|(_, name)| name).collect()
}

/// A file below one of the folders, to standard output.
async fn copy(path: &str) -> Result<(), ()> {
    let found = preopens::get_directories()
        .into_iter()
        .find_map(|(folder, name)| {
            let inside = path.strip_prefix(&name)?.trim_start_matches('/').to_owned();
            Some((folder, inside))
        });
    let (folder, inside) = found.ok_or(())?;
    let (how, flags) = (OpenFlags::empty(), DescriptorFlags::READ);
    let file = folder.open_at(PathFlags::empty(), inside, how, flags).await;
    let (bytes, read): (StreamReader<u8>, _) = file.map_err(|_| ())?.read_via_stream(0);
    stdout::write_via_stream(bytes).await.map_err(|_| ())?;
    read.await.map_err(|_| ())
}

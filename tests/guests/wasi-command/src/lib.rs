//! The guest side of `wasi:cli/command`, every interface generated and none mapped elsewhere.

/// The bindings, as the build script left them.
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}

use bindings::exports::wasi::cli::run::Guest;

struct Command;

bindings::export!(Command with_types_in bindings);

impl Guest for Command {
    fn run() -> Result<(), ()> {
        let out = bindings::wasi::cli::stdout::get_stdout();
        out.blocking_write_and_flush(b"hello\n").map_err(|_| ())
    }
}

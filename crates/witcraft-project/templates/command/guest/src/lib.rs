//! The guest: counts lines, words and bytes of its standard input.

mod bindings {
    witcraft_guest::generate!();
}
mod count;

use bindings::exports::wasi::cli::run::Guest;
use bindings::wasi::cli::{stdin, stdout};
use bindings::wasi::io::streams::StreamError;
use count::Count;

struct Component;

bindings::export!(Component with_types_in bindings);

impl Guest for Component {
    fn run() -> Result<(), ()> {
        let input = stdin::get_stdin();
        let mut count = Count::default();
        loop {
            match input.blocking_read(64 * 1024) {
                Ok(bytes) => count.add(&bytes),
                Err(StreamError::Closed) => break,
                Err(StreamError::LastOperationFailed(_)) => return Err(()),
            }
        }
        let line = format!("{count}\n");
        let output = stdout::get_stdout();
        output
            .blocking_write_and_flush(line.as_bytes())
            .map_err(|_| ())
    }
}

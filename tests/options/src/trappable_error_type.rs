//! An example of `trappable-error-type`, as the book shows it from here on.

pub enum Failure {
    Wit(bindings::a::b::i::Error),
    Trap(witcraft_host::wasmtime::Error),
}

mod bindings {
    witcraft_host::bindgen!({
        inline: "
            package a:b;
            interface i { enum error { missing } load: func() -> result<string, error>; }
            world w { import i; }
        ",
        trappable_error_type: { "i#error": super::Failure },
    });
}

use bindings::a::b::i;

struct Host;

impl i::Host for Host {
    fn load(&mut self) -> Result<String, Failure> {
        Err(Failure::Wit(i::Error::Missing))
    }

    fn convert_error(&mut self, failure: Failure) -> witcraft_host::wasmtime::Result<i::Error> {
        match failure {
            Failure::Wit(error) => Ok(error),
            Failure::Trap(error) => Err(error),
        }
    }
}

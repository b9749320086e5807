//! `{{name}}`: starts the guest.

use std::process::ExitCode;

use witcraft_host::runtime::{Error, Permissions};

{{main}} main() -> ExitCode {
    match {{snake}}_host::start(&Permissions::new()){{await}} {
        Ok(_guest) => {
            println!("the guest has started; `call` in src/lib.rs shows how its functions are called");
            ExitCode::SUCCESS
        }
        Err(error) => {
            match error.downcast_ref::<Error>() {
                Some(error) => eprintln!("{}", error.report()),
                None => eprintln!("error: {error:?}"),
            }
            ExitCode::FAILURE
        }
    }
}

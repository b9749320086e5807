//! `{{name}}`: starts the guest.

use std::process::ExitCode;

use witcraft_host::runtime::Permissions;

{{main}} main() -> ExitCode {
    match {{snake}}_host::start(&Permissions::new()){{await}} {
        Ok(_guest) => {
            println!("the guest has started; `call` in src/lib.rs shows how its functions are called");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}

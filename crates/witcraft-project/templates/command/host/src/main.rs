//! `{{name}} < FILE`

use std::process::ExitCode;

use witcraft_host::runtime::Permissions;

fn main() -> ExitCode {
    match {{snake}}_host::run(&Permissions::new()) {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{}", error.report());
            ExitCode::FAILURE
        }
    }
}

//! `{{name}} < FILE`

use std::process::ExitCode;

use witcraft_host::wasmtime_wasi::WasiCtx;

fn main() -> ExitCode {
    let wasi = WasiCtx::builder().inherit_stdio().build();
    match {{snake}}_host::run(wasi) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}

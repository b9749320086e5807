//! Whether a binary is valid.

use wasmparser::{Validator, WasmFeatures};
use witcraft_model::guard;

use crate::Wasm;
use crate::error::Error;

/// Checks every rule of WebAssembly and of the component model, function bodies and everything that
/// is nested included. Proposals count as part of it: that a runtime has them all is not said.
///
/// # Errors
///
/// [`Error::Invalid`], with the place of the first rule that is broken: what follows cannot be
/// checked, because it builds upon what is not valid.
pub fn validate(wasm: &Wasm<'_>) -> Result<(), Error> {
    let mut validator = Validator::new_with_features(WasmFeatures::all());
    guard::catch(move || validator.validate_all(wasm.bytes()).map(|_| ()))
        .map_err(|message| Error::Panic {
            doing: "validating",
            message,
        })?
        .map_err(|error| Error::Invalid {
            offset: error.offset(),
            reason: error.message().to_owned(),
        })
}

//! Compiled code in a file of its own, for programs that are shipped with it.

use std::fs;
use std::path::Path;

use wasmtime::component::Component;
use wasmtime::{Engine, Module, Precompiled};

use crate::program::{Code, Origin, Program};
use crate::runtime::{IsAsync, Runtime};
use crate::{Error, error};

impl<Preset: IsAsync> Runtime<Preset> {
    /// The machine code of a program, as [`load_precompiled`](Self::load_precompiled) takes it: for this version of
    /// Wasmtime, this processor or a better one, and runtimes that count fuel and time just as this one does
    /// ([`Limits`](crate::Limits)). The other limits do not matter, nor does the preset.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] if Wasmtime cannot write it out.
    pub fn precompile(&self, program: &Program) -> Result<Vec<u8>, Error> {
        program.code.serialize().map_err(|source| {
            let about = witcraft_explain::About::file(&program.name);
            Error::refused("written out", &about, &source)
        })
    }

    /// Loads what [`precompile`](Self::precompile) returned, without compiling anything.
    ///
    /// Machine code of another version, of other settings or for another processor, and files that hold no such code,
    /// are errors: then compile the component, which is there as well. Code that was *changed* cannot be told from code
    /// that was not, which is why this is `unsafe` where [`load`](Self::load) is not. A program that can do without
    /// should: with a [`Cache`](crate::Cache), `load` is as fast from the second time on, and vouches for what it loads.
    ///
    /// ```
    /// use witcraft_runtime::{Error, Runtime};
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let folder = tempfile::tempdir()?;
    /// # let (component, compiled) = (folder.path().join("a.wasm"), folder.path().join("a.cwasm"));
    /// # std::fs::write(&component, wat::parse_str("(component)")?)?;
    /// # let made = Runtime::new()?;
    /// # std::fs::write(&compiled, made.precompile(&made.load(&component)?)?)?;
    /// let runtime = Runtime::new()?;
    /// // SAFETY: it is installed beside this program, by the same package, and nobody else may write there.
    /// let program = match unsafe { runtime.load_precompiled(&compiled) } {
    ///     // Of another version, or for another processor: there is the component, too.
    ///     Err(Error::NotPrecompiled { .. }) => runtime.load(&component)?,
    ///     loaded => loaded?,
    /// };
    /// # let _ = program;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Safety
    ///
    /// The file holds, byte by byte, what `precompile` returned, and nobody changes it while it is in use: it is trusted
    /// as the program itself is. Keep it where the program is kept, with the same permissions, and load nothing that
    /// came in by another way.
    ///
    /// # Errors
    ///
    /// [`Error::Unreadable`], and [`Error::NotPrecompiled`] with what it is instead.
    #[expect(
        unsafe_code,
        reason = "machine code cannot be checked, so whoever calls this vouches for it"
    )]
    pub unsafe fn load_precompiled(&self, path: impl AsRef<Path>) -> Result<Program, Error> {
        let path = path.as_ref();
        let not_precompiled = |found: String| Error::NotPrecompiled {
            file: path.display().to_string(),
            found,
        };
        // Told apart first, so that what is missing is not taken for what does not fit.
        fs::metadata(path).map_err(|source| Error::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let kind = Engine::detect_precompiled_file(path)
            .map_err(|error| not_precompiled(error::said(&error)))?;
        // SAFETY: what the caller vouches for.
        let code = unsafe {
            match kind {
                Some(Precompiled::Module) => {
                    Module::deserialize_file(&self.engine, path).map(Code::Module)
                }
                Some(Precompiled::Component) => {
                    Component::deserialize_file(&self.engine, path).map(Code::Component)
                }
                None => return Err(not_precompiled("it holds no compiled code".to_owned())),
            }
        };
        Ok(Program {
            name: path.display().to_string(),
            code: code.map_err(|error| not_precompiled(error::said(&error)))?,
            origin: Origin::Precompiled,
        })
    }
}

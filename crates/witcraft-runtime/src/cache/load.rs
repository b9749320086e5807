//! From WebAssembly to compiled code, by way of the cache.

use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

use blake3::Hash as Digest;
use wasmtime::component::Component;
use wasmtime::{Engine, Module};
use witcraft_explain::About;

use super::seal::Seal;
use super::{Cache, Folder, store};
use crate::Error;
use crate::program::{Code, Kind, Origin, Program};

/// Loads a file.
pub(crate) fn file(engine: &Engine, cache: Option<&Cache>, path: &Path) -> Result<Program, Error> {
    let name = path.display().to_string();
    let folder = open(cache);
    if let Ok((folder, _)) = &folder
        && let Some(seal) = store::known_source(folder, path)
        && let Some(code) = cached(
            engine,
            folder,
            &entry(engine, seal.kind, seal.content),
            seal.kind,
        )
    {
        return Ok(Program {
            name,
            code,
            origin: Origin::Cache,
        });
    }
    let bytes = fs::read(path).map_err(|source| Error::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    let program = load(engine, &folder, &name, &bytes)?;
    if let Ok((folder, _)) = &folder {
        let label = label(&name);
        if let Ok(seal) = Seal::describe(path, program.kind(), &label)
            && seal.content == blake3::hash(&bytes)
        {
            store::learn_source(folder, path, &seal);
        }
    }
    Ok(program)
}

/// Loads what is in memory.
pub(crate) fn bytes(
    engine: &Engine,
    cache: Option<&Cache>,
    name: &str,
    bytes: &[u8],
) -> Result<Program, Error> {
    load(engine, &open(cache), name, bytes)
}

/// The folder and the limit of a cache, or why there is none.
type Opened = Result<(Folder, u64), String>;

fn open(cache: Option<&Cache>) -> Opened {
    let cache = cache.ok_or_else(|| "there is no cache".to_owned())?;
    Folder::open(&cache.folder)
        .map(|folder| (folder, cache.limit))
        .map_err(|error| format!("the cache cannot be used: {error}"))
}

fn load(engine: &Engine, folder: &Opened, name: &str, bytes: &[u8]) -> Result<Program, Error> {
    let kind = Kind::of(bytes).map_err(|found| Error::NotWasm {
        file: name.to_owned(),
        found,
    })?;
    let made = |code, origin| {
        Ok(Program {
            name: name.to_owned(),
            code,
            origin,
        })
    };
    let (folder, limit) = match folder {
        Ok((folder, limit)) => (folder, *limit),
        Err(why) => {
            return made(
                compile(engine, kind, name, bytes)?,
                Origin::NotKept(why.clone()),
            );
        }
    };
    let entry = entry(engine, kind, blake3::hash(bytes));
    if let Some(code) = cached(engine, folder, &entry, kind) {
        return made(code, Origin::Cache);
    }
    let code = compile(engine, kind, name, bytes)?;
    let kept = code
        .serialize()
        .map_err(|error| error.to_string())
        .and_then(|machine| {
            store::keep(folder, limit, &entry, &machine, kind, &label(name))
                .map_err(|error| error.to_string())
        });
    let origin = match kept {
        Ok(()) => Origin::Kept,
        Err(why) => Origin::NotKept(why),
    };
    made(code, origin)
}

/// The code of an entry, if it is there and may be loaded.
#[expect(
    unsafe_code,
    reason = "machine code cannot be checked; what vouches for it is the seal of this user's own cache"
)]
fn cached(engine: &Engine, folder: &Folder, entry: &str, kind: Kind) -> Option<Code> {
    let path = store::find(folder, entry)?;
    // SAFETY: the file holds what `Code::serialize` returned, bit by bit: a seal says so that only this
    // user could have made, and the file belongs to this user, to whom alone it is open for writing. It is
    // never changed in place, only replaced.
    let loaded = unsafe {
        match kind {
            Kind::Module => Module::deserialize_file(engine, &path).map(Code::Module),
            Kind::Component => Component::deserialize_file(engine, &path).map(Code::Component),
        }
    };
    if loaded.is_err() {
        // Of another version or setting, against its name: nobody will want it.
        store::remove(folder, entry);
    }
    loaded.ok()
}

fn compile(engine: &Engine, kind: Kind, name: &str, bytes: &[u8]) -> Result<Code, Error> {
    match kind {
        Kind::Module => Module::from_binary(engine, bytes).map(Code::Module),
        Kind::Component => Component::from_binary(engine, bytes).map(Code::Component),
    }
    .map_err(|error| Error::refused("loaded", &About::file(name), &error))
}

impl Code {
    pub(crate) fn serialize(&self) -> wasmtime::Result<Vec<u8>> {
        match self {
            Self::Module(module) => module.serialize(),
            Self::Component(component) => component.serialize(),
        }
    }
}

/// The name of an entry: everything that the machine code depends on.
fn entry(engine: &Engine, kind: Kind, content: Digest) -> String {
    let mut settings = Settings(blake3::Hasher::new());
    engine.precompile_compatibility_hash().hash(&mut settings);
    kind.hash(&mut settings);
    // A program that is linked with another build of Wasmtime may compile otherwise.
    env!("CARGO_PKG_VERSION").hash(&mut settings);
    settings.0.update(content.as_bytes());
    settings.0.finalize().to_hex().to_string()
}

/// Feeds what is hashed for a table into a hash that does not collide.
struct Settings(blake3::Hasher);

impl Hasher for Settings {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Not asked for.
    fn finish(&self) -> u64 {
        0
    }
}

/// A file without its folder.
fn label(name: &str) -> String {
    Path::new(name).file_name().map_or_else(
        || name.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use wasmtime::{Config, ModuleVersionStrategy};

    use super::*;

    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn code_of_another_version_is_looked_for_under_another_name_and_never_loaded() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::open(root.path()).unwrap();
        let ours = Engine::default();
        let mut config = Config::new();
        let version = ModuleVersionStrategy::Custom("another version".to_owned());
        let theirs = Engine::new(config.module_version(version).unwrap()).unwrap();
        let content = blake3::hash(EMPTY);
        let name = entry(&ours, Kind::Module, content);
        assert_ne!(name, entry(&theirs, Kind::Module, content));
        assert_ne!(name, entry(&ours, Kind::Component, content));
        // Even if it came under our name, with our seal.
        let keep = |engine: &Engine| {
            let code = Module::new(engine, EMPTY).unwrap().serialize().unwrap();
            store::keep(&folder, 1 << 20, &name, &code, Kind::Module, "a").unwrap();
        };
        keep(&theirs);
        assert!(cached(&ours, &folder, &name, Kind::Module).is_none());
        assert!(store::find(&folder, &name).is_none(), "and it is gone");
        keep(&ours);
        assert!(cached(&ours, &folder, &name, Kind::Module).is_some());
    }
}

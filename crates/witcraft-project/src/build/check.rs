//! What a component is checked against: the world and the lock of the nearest `witcraft.toml`.

use std::path::Path;

use witcraft_abi::{Binary, Expected, Lock};
use witcraft_component::{Wasm, misfits};
use witcraft_config::Config;
use witcraft_diagnostics::{Diagnostic, Failure, SourceSet};
use witcraft_model::{Input, Loader, World};

/// The world and the lock, where there are any.
#[derive(Default)]
pub(super) struct Checks {
    world: Option<World>,
    lock: Option<Lock>,
    /// Everything that the checks depend on.
    texts: Vec<u8>,
}

impl Checks {
    /// Reads them for the crate in a folder.
    pub(super) fn find(folder: &Path) -> Result<Self, Failure> {
        let Some(file) = Config::find(folder) else {
            return Ok(Self::default());
        };
        let config = Config::load(&file)?;
        let inputs: Vec<Input> = config.inputs().into_iter().map(Input::Path).collect();
        let package = Loader::default()
            .features(config.features.iter().cloned())
            .all_features(config.all_features)
            .sources(config.sources.clone())
            .load(&inputs)?;
        let name = config.world.as_ref().map(|world| world.value.as_str());
        let world = package
            .world(name)
            .map_err(|found| Failure::new(vec![found], package.sources().clone()))?;
        let mut texts = world.path().to_string().into_bytes();
        for file in package.files() {
            texts.extend(std::fs::read(file).unwrap_or_default());
        }
        let mut lock = None;
        if let Some(abi) = &config.abi {
            let path = config.resolve(&abi.lock.value);
            // One that is not there yet pins nothing.
            if let Ok(text) = std::fs::read_to_string(&path) {
                texts.extend(text.as_bytes());
                lock = Some(Lock::parse(&path.display().to_string(), &text)?);
            }
        }
        Ok(Self {
            world: Some(world),
            lock,
            texts,
        })
    }

    pub(super) fn texts(&self) -> &[u8] {
        &self.texts
    }

    pub(super) fn world_path(&self) -> Option<String> {
        self.world.as_ref().map(|world| world.path().to_string())
    }

    /// Fails with everything that does not fit; returns what should be looked at.
    pub(super) fn check(&self, bytes: &[u8], path: &Path) -> Result<Vec<Diagnostic>, Failure> {
        let name = path.display().to_string();
        let wasm = Wasm::read(&name, bytes).map_err(|error| error.failure(&name))?;
        let mut found = match &self.world {
            Some(world) => misfits(&wasm, world),
            None => Vec::new(),
        };
        let expected = self.lock.as_ref().and_then(|lock| {
            let world = self.world.as_ref().map(World::name);
            Expected::of_lock(lock, world)
        });
        if let (Some(expected), Ok(binary)) = (expected, Binary::read(bytes)) {
            let locked = expected.verify(&binary).into_iter();
            // What the world says already need not be said again.
            let mut locked: Vec<Diagnostic> = locked.map(|it| it.at_path(&name)).collect();
            locked.retain(|it| !found.iter().any(|other| other.message == it.message));
            found.extend(locked);
        }
        if found.iter().any(Diagnostic::is_error) {
            return Err(Failure::new(found, SourceSet::default()));
        }
        Ok(found)
    }
}

//! What a guest of a world imports and exports: from the world itself, or from its lock.

use std::collections::BTreeMap;

use crate::Lock;
use crate::core::CoreSignature;
use crate::report::{Direction, WorldAbi};

/// The core functions of a world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    /// The worlds, by address.
    pub(super) worlds: Vec<String>,
    /// What may be imported: module and name → signature and the item that it belongs to.
    pub(super) imports: BTreeMap<(String, String), Wanted>,
    /// What may be exported: name → signature and item.
    pub(super) exports: BTreeMap<String, Wanted>,
    /// What has to be exported: the item → the names of which one has to be there.
    pub(super) required: BTreeMap<String, Vec<String>>,
    /// What has to be exported where the guest leaves something behind: post-return → item.
    pub(super) frees: BTreeMap<String, String>,
    /// What has to be exported for the runtime, and why.
    pub(super) runtime: BTreeMap<String, String>,
}

/// A core function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) signature: String,
    pub(super) path: String,
}

impl Wanted {
    fn new(signature: impl ToString, path: &str) -> Self {
        Self {
            signature: signature.to_string(),
            path: path.to_owned(),
        }
    }
}

impl Expected {
    /// What guests of a world have, whichever way their functions cross.
    #[must_use]
    pub fn of_world(abi: &WorldAbi) -> Self {
        let mut expected = Self {
            worlds: vec![abi.world.clone()],
            ..Self::default()
        };
        for function in &abi.functions {
            let path = &function.path;
            for crossing in &function.crossings {
                let wanted = Wanted::new(&crossing.signature, path);
                match &crossing.module {
                    Some(module) => {
                        let key = (module.clone(), crossing.name.clone());
                        expected.imports.insert(key, wanted);
                    }
                    None => {
                        expected.exports.insert(crossing.name.clone(), wanted);
                    }
                }
                if let Some(name) = &crossing.post_return {
                    let results = crossing.signature.results.clone();
                    expected.post_return(name, path, &results);
                }
                if let Some(name) = &crossing.callback {
                    expected.callback(name, path);
                }
                if let Some(found) = &crossing.task_return {
                    let module = found.module.clone().unwrap_or_default();
                    let wanted = Wanted::new(&found.signature, path);
                    expected
                        .imports
                        .insert((module, found.name.clone()), wanted);
                }
            }
            if function.direction == Direction::Export {
                let names = function
                    .crossings
                    .iter()
                    .map(|crossing| crossing.name.clone());
                expected.required.insert(path.clone(), names.collect());
            }
        }
        for resource in &abi.resources {
            for found in &resource.intrinsics {
                let wanted = Wanted::new(&found.signature, &resource.path);
                match &found.module {
                    Some(module) => {
                        let key = (module.clone(), found.name.clone());
                        expected.imports.insert(key, wanted);
                    }
                    None => {
                        expected.exports.insert(found.name.clone(), wanted);
                    }
                }
            }
        }
        for export in &abi.runtime {
            expected
                .runtime
                .insert(export.name.into(), export.needed.clone());
        }
        expected
    }

    /// What guests of a locked world have; `None` if the lock does not have that world. Without a
    /// name it is the only one there is, or all of them together.
    #[must_use]
    pub fn of_lock(lock: &Lock, world: Option<&str>) -> Option<Self> {
        let mut expected = Self::default();
        for (path, entries) in &lock.worlds {
            let (head, _) = path.split_once('@').unwrap_or((path, ""));
            let name = head.rsplit('/').next().unwrap_or(head);
            if world.is_some_and(|world| ![path.as_str(), head, name].contains(&world)) {
                continue;
            }
            expected.worlds.push(path.clone());
            for (key, facts) in entries {
                for fact in facts {
                    expected.fact(key, &fact.name, &fact.value);
                }
            }
        }
        (!expected.worlds.is_empty()).then_some(expected)
    }

    fn fact(&mut self, key: &str, name: &str, value: &str) {
        let path = key.rsplit(' ').next().unwrap_or(key);
        let words: Vec<&str> = value.splitn(3, ' ').collect();
        let import = key.starts_with("import ");
        match (name, &words[..]) {
            ("memory" | "cabi_realloc", _) if key == "module exports" => {
                self.runtime
                    .insert(name.into(), "what the lock says".into());
            }
            ("post-return", [found]) => {
                self.post_return(found, path, &[crate::CoreType::I32]);
            }
            ("callback", [found]) => self.callback(found, path),
            ("core", _) if !import => {
                let (found, signature) = value.split_once(' ').unwrap_or((value, ""));
                self.exports
                    .insert(found.to_owned(), Wanted::new(signature, path));
                let names = self.required.entry(path.to_owned()).or_default();
                names.push(found.to_owned());
            }
            ("destructor", _) => {
                let (found, signature) = value.split_once(' ').unwrap_or((value, ""));
                let wanted = Wanted::new(signature, path);
                self.exports.insert(found.to_owned(), wanted);
            }
            ("core" | "task-return" | "resource.new" | "resource.rep" | "resource.drop", found) => {
                if let [module, name, signature] = found {
                    let key = ((*module).to_owned(), (*name).to_owned());
                    self.imports.insert(key, Wanted::new(signature, path));
                }
            }
            _ => {}
        }
    }

    fn post_return(&mut self, name: &str, path: &str, results: &[crate::CoreType]) {
        let signature = CoreSignature {
            params: results.to_vec(),
            results: Vec::new(),
        };
        self.exports
            .insert(name.to_owned(), Wanted::new(signature, path));
        self.frees.insert(name.to_owned(), path.to_owned());
    }

    fn callback(&mut self, name: &str, path: &str) {
        let wanted = Wanted::new(CoreSignature::i32s(3, 1), path);
        self.exports.insert(name.to_owned(), wanted);
    }
}

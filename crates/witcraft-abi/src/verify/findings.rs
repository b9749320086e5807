//! What does not fit, as diagnostics.

use witcraft_diagnostics::{Diagnostic, nearest};
use witcraft_model::GENERATION;

use super::expected::Expected;
use super::intrinsics::{Import, classify};
use super::wasm::{Binary, Encoding, Module};
use crate::core::CoreSignature;

impl Expected {
    /// Everything about a guest that does not fit; empty where it does.
    #[must_use]
    pub fn verify(&self, binary: &Binary) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        match self.main(binary) {
            Some(module) => self.module(module, binary, &mut diagnostics),
            None => diagnostics.push(
                Diagnostic::error(
                    "verify-no-module",
                    "there is no core module in this component",
                )
                .note("only what core modules import and export can be verified"),
            ),
        }
        for encoding in &binary.encodings {
            let name = match encoding {
                Encoding::Utf8 => continue,
                Encoding::Utf16 => "UTF-16",
                Encoding::CompactUtf16 => "Latin-1 or UTF-16",
            };
            diagnostics.push(
                Diagnostic::warning("verify-encoding", format!("strings are encoded as {name}"))
                    .note("runtimes convert them; Witcraft itself reads only UTF-8 as yet"),
            );
        }
        diagnostics.extend(generation(binary, !diagnostics.is_empty()));
        diagnostics
    }

    /// A component holds adapters as well: the guest is the module that has most in common with
    /// the world.
    fn main<'b>(&self, binary: &'b Binary) -> Option<&'b Module> {
        let shared = |module: &&Module| {
            let exports = module.exports.iter();
            let imports = module.imports.iter();
            exports
                .filter(|(name, _)| self.exports.contains_key(name))
                .count()
                * 2
                + imports
                    .filter(|(module, name, _)| {
                        self.imports.contains_key(&(module.clone(), name.clone()))
                    })
                    .count()
        };
        // Of equals the first, which is the one that tools put first.
        binary.modules.iter().rev().max_by_key(shared)
    }

    fn module(&self, module: &Module, binary: &Binary, diagnostics: &mut Vec<Diagnostic>) {
        for (from, name, signature) in &module.imports {
            diagnostics.extend(self.import(from, name, signature.as_ref(), binary));
        }
        for (name, signature) in &module.exports {
            diagnostics.extend(self.export(name, signature.as_ref()));
        }
        let has = |name: &str| module.exports.iter().any(|(found, _)| found == name);
        for (path, names) in &self.required {
            if !names.iter().any(|name| has(name)) {
                diagnostics.push(self.missing(path, &names[0], module));
            }
        }
        for (name, path) in &self.frees {
            // Async exports are freed when they end, and not by a call of their own.
            let called = name.strip_prefix("cabi_post_").unwrap_or(name);
            if has(called) && !has(name) {
                let message = format!("`{path}` never frees what it returns");
                diagnostics.push(
                    Diagnostic::warning("verify-post-return", message)
                        .note(format!("the export `{name}` is missing")),
                );
            }
        }
        for (name, needed) in &self.runtime {
            let there = match name.as_str() {
                "memory" => module.memories.iter().any(|found| found == "memory"),
                _ => has(name),
            };
            if !there {
                let message = format!("the export `{name}` is missing");
                let found = Diagnostic::error("verify-runtime", message)
                    .note(format!("it is needed for {needed}"));
                diagnostics.push(match name.as_str() {
                    "cabi_realloc" => found.help(
                        "the guest runtime is not linked: depend on `witcraft-guest`, and call \
                         `export!` in the crate that is compiled",
                    ),
                    _ => found,
                });
            }
        }
    }

    fn import(
        &self,
        module: &str,
        name: &str,
        signature: Option<&CoreSignature>,
        binary: &Binary,
    ) -> Option<Diagnostic> {
        let key = (module.to_owned(), name.to_owned());
        if let Some(wanted) = self.imports.get(&key) {
            return differs("import", &wanted.path, name, &wanted.signature, signature);
        }
        if self.unused_task_return(module, name) {
            return None;
        }
        let message = format!("it imports `{name}` from `{module}`, which the world does not have");
        match classify(module, name) {
            Import::Intrinsic(None) => None,
            Import::Intrinsic(Some(wanted)) => {
                differs("import", name, name, &wanted.to_string(), signature)
            }
            // Inside of a component, an adapter provides it.
            Import::Preview1 if binary.component => None,
            Import::Preview1 => Some(
                Diagnostic::error("verify-preview1", message)
                    .note("it is a function of WASI preview 1, so the module needs an adapter")
                    .help("compile for wasm32-wasip2, or for wasm32-unknown-unknown without WASI"),
            ),
            Import::Browser => Some(
                Diagnostic::error("verify-browser", message)
                    .note("a dependency expects JavaScript around it, as in a browser")
                    .help("find it with `cargo tree -i wasm-bindgen`, and turn that feature off"),
            ),
            Import::OtherGeneration => Some(
                Diagnostic::error("verify-generation", message)
                    .note(
                        "built with another generation: its ABI is older than the component model",
                    )
                    .help("generate its bindings again, and compile it anew"),
            ),
            // Libraries of one component are linked with each other like this.
            Import::Unknown if binary.component && binary.modules.len() > 1 && !is_wit(module) => {
                None
            }
            Import::Unknown => {
                let near = nearest(name, self.imports.keys().map(|(_, name)| name.as_str()));
                let found = Diagnostic::error("verify-extra-import", message)
                    .note("no host of this world provides it, so the guest cannot be linked");
                Some(match near {
                    Some(near) if near != name => {
                        found.help(format!("the world has `{near}`; was it renamed?"))
                    }
                    Some(_) => found.help("the world has it in another interface or version"),
                    None => found,
                })
            }
        }
    }

    /// Tools import `task.return` for functions that are not async as well. Nobody calls it.
    fn unused_task_return(&self, module: &str, name: &str) -> bool {
        let Some((interface, name)) = module
            .strip_prefix("[export]")
            .zip(name.strip_prefix("[task-return]"))
        else {
            return false;
        };
        let export = match interface {
            "$root" => name.to_owned(),
            interface => format!("{interface}#{name}"),
        };
        self.exports.contains_key(&export)
    }

    fn export(&self, name: &str, signature: Option<&CoreSignature>) -> Option<Diagnostic> {
        if let Some(wanted) = self.exports.get(name) {
            return differs("export", &wanted.path, name, &wanted.signature, signature);
        }
        if name == "cabi_realloc" {
            let wanted = CoreSignature::i32s(4, 1).to_string();
            return differs("export", name, name, &wanted, signature);
        }
        let bare = name
            .trim_start_matches("[callback]")
            .trim_start_matches("[async-lift]")
            .trim_start_matches("[async-lift-stackful]");
        let bare = bare.strip_prefix("cabi_post_").unwrap_or(bare);
        // Post-return does no harm where there is nothing to free.
        if self.exports.contains_key(bare) || !is_wit(bare) || !bare.contains('#') {
            return None;
        }
        Some(
            Diagnostic::warning(
                "verify-extra-export",
                format!("it exports `{name}`, which the world does not have"),
            )
            .note("nobody can call it; it may be of another version of the world"),
        )
    }

    fn missing(&self, path: &str, name: &str, module: &Module) -> Diagnostic {
        let message = format!("the export of `{path}` is missing");
        let found = Diagnostic::error("verify-missing-export", message)
            .note(format!("it would be called `{name}`"));
        let near = nearest(name, module.exports.iter().map(|(name, _)| name.as_str()));
        match near {
            Some(near) => found.help(format!(
                "there is `{near}`: was it compiled from other WIT?"
            )),
            None => found.help("call `export!` in the crate that is compiled, and compile it anew"),
        }
    }
}

/// Whether a name is one that an interface could have: `a:b/c`.
fn is_wit(name: &str) -> bool {
    name.contains(':') && name.contains('/')
}

fn differs(
    kind: &str,
    path: &str,
    name: &str,
    wanted: &str,
    found: Option<&CoreSignature>,
) -> Option<Diagnostic> {
    let found = found.map_or_else(
        || "types that never cross a component's boundary".to_owned(),
        ToString::to_string,
    );
    (found != wanted).then(|| {
        Diagnostic::error(
            "verify-signature",
            format!("the {kind} `{name}` has another signature"),
        )
        .note(format!("{wanted} in the ABI → {found} in the guest"))
        .note(format!("it belongs to `{path}`"))
        .help("compile the guest anew, with bindings of this WIT")
    })
}

/// Says so where a guest was built with other versions than those of this Witcraft.
fn generation(binary: &Binary, misfit: bool) -> Option<Diagnostic> {
    let ours = |name: &str| GENERATION.iter().find(|(found, _)| *found == name);
    let differ: Vec<String> = binary
        .producers
        .iter()
        .filter_map(|producer| {
            let (_, version) = match producer.name.as_str() {
                "wit-bindgen-rust" | "wit-bindgen-c" => ours("wit-bindgen")?,
                "wit-component" => ours("wit-parser")?,
                _ => return None,
            };
            (producer.version != *version).then(|| {
                format!(
                    "{} {}, while this Witcraft has {version}",
                    producer.name, producer.version
                )
            })
        })
        .collect();
    (!differ.is_empty()).then(|| {
        let found = Diagnostic::warning(
            "verify-generation",
            format!("built with another generation: {}", differ.join("; ")),
        );
        if misfit {
            found.note("what does not fit may come from that; compile the guest anew")
        } else {
            found.note("what it imports and exports fits all the same")
        }
    })
}

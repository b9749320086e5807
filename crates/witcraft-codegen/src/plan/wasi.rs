//! WASI on the host: what a world imports of it is implemented by `wasmtime-wasi` and
//! `wasmtime-wasi-http`, so nothing has to be generated for it.

use witcraft_diagnostics::Diagnostic;
use witcraft_model::ItemPath;

use super::Planner;

/// The packages, their interfaces in WASI 0.2, and those in WASI 0.3.
const PACKAGES: [(&str, &[&str], &[&str]); 7] = [
    (
        "cli",
        &[
            "environment",
            "exit",
            "stdin",
            "stdout",
            "stderr",
            "terminal-input",
            "terminal-output",
            "terminal-stdin",
            "terminal-stdout",
            "terminal-stderr",
        ],
        &[
            "environment",
            "exit",
            "types",
            "stdin",
            "stdout",
            "stderr",
            "terminal-input",
            "terminal-output",
            "terminal-stdin",
            "terminal-stdout",
            "terminal-stderr",
        ],
    ),
    (
        "clocks",
        &["monotonic-clock", "wall-clock"],
        &["types", "monotonic-clock", "system-clock"],
    ),
    ("filesystem", &["types", "preopens"], &["types", "preopens"]),
    ("http", &["types", "outgoing-handler"], &["types", "client"]),
    ("io", &["error", "poll", "streams"], &[]),
    (
        "random",
        &["random", "insecure", "insecure-seed"],
        &["random", "insecure", "insecure-seed"],
    ),
    (
        "sockets",
        &[
            "network",
            "instance-network",
            "ip-name-lookup",
            "tcp",
            "tcp-create-socket",
            "udp",
            "udp-create-socket",
        ],
        &["types", "ip-name-lookup"],
    ),
];

const WASI: &[&str] = &["wasi"];
const HTTP: &[&str] = &["wasi-http"];
const P3: &[&str] = &["wasi-p3"];
const HTTP_P3: &[&str] = &["wasi-http", "wasi-p3"];

/// Where the interface is implemented: the path of its module, and the features of `witcraft-host`.
fn implemented(path: &ItemPath, asyncness: bool) -> Option<(String, &'static [&'static str])> {
    let package = &path.package;
    let interface = path.owner.as_deref()?;
    if package.namespace != "wasi" || path.inline.is_some() {
        return None;
    }
    let version = package.version.as_ref()?;
    let (name, second, third) = PACKAGES.iter().find(|(name, _, _)| *name == package.name)?;
    let http = *name == "http";
    let krate = if http {
        "wasmtime_wasi_http"
    } else {
        "wasmtime_wasi"
    };
    let (bindings, features) = match (version.major, version.minor) {
        (0, 2) if second.contains(&interface) => {
            let bindings = if asyncness {
                "p2::bindings"
            } else {
                "p2::bindings::sync"
            };
            (bindings, if http { HTTP } else { WASI })
        }
        // A release candidate of 0.3.0 is not what is implemented.
        (0, 3) if version.pre.is_empty() && third.contains(&interface) => {
            ("p3::bindings", if http { HTTP_P3 } else { P3 })
        }
        _ => return None,
    };
    let module = interface.replace('-', "_");
    let path = format!("::witcraft_host::{krate}::{bindings}::{name}::{module}");
    Some((path, features))
}

/// The module that host bindings take an interface, or an item in one, from, where Wasmtime implements it: what
/// synchronous bindings are mapped to unless they are told otherwise.
#[must_use]
pub fn implemented_in(path: &ItemPath) -> Option<String> {
    implemented(path, false).map(|(path, _)| path)
}

impl Planner<'_> {
    /// Maps what the options do not map. `available` are the features of `witcraft-host`, if known.
    pub(super) fn wasi(&mut self, available: Option<&[&'static str]>) {
        if self.bindings.wasi.as_ref().is_some_and(|wasi| !wasi.value) {
            return;
        }
        let resolve = self.items.world.package().resolve();
        let asyncness = self.plan.calls.asyncness;
        let mut new = Vec::new();
        let mut needed: Vec<&str> = Vec::new();
        let mut packages: Vec<String> = Vec::new();
        let imports = self
            .items
            .interfaces
            .iter()
            .filter(|interface| !interface.exported);
        for interface in imports {
            let key = resolve.name_world_key(interface.key);
            if self.plan.with.iter().any(|(known, _)| *known == key) {
                continue;
            }
            let Some((path, features)) = implemented(&interface.path, asyncness) else {
                continue;
            };
            let new_features = features.iter().filter(|feature| !needed.contains(feature));
            let new_features: Vec<&str> = new_features.copied().collect();
            needed.extend(new_features);
            let package = interface.path.package.to_string();
            if !packages.contains(&package) {
                packages.push(package);
            }
            new.push((key, path));
        }
        if new.is_empty() {
            return;
        }
        let packages = packages.join(", ");
        let quoted = |features: &[&str]| {
            let features: Vec<String> = features.iter().map(|name| format!("\"{name}\"")).collect();
            features.join(", ")
        };
        if let Some(available) = available {
            let missing: Vec<&str> = needed
                .iter()
                .filter(|name| !available.contains(name))
                .copied()
                .collect();
            if !missing.is_empty() {
                self.diagnostics
                    .push(missing_features(&packages, &quoted(&missing)));
                return;
            }
        }
        self.plan.remarks.push(format!(
            "{packages} as Wasmtime implements them, with witcraft-host's features [{}]",
            quoted(&needed)
        ));
        self.plan.wasi = true;
        self.add(new);
    }
}

fn missing_features(packages: &str, features: &str) -> Diagnostic {
    Diagnostic::error(
        "missing-feature",
        format!(
            "the world imports {packages}, which needs the features [{features}] of witcraft-host"
        ),
    )
    .note("Wasmtime implements these packages, and the features bring the implementation in")
    .help(format!(
        "in Cargo.toml: `witcraft-host = {{ version = \"{}\", features = [{features}] }}`",
        env!("CARGO_PKG_VERSION")
    ))
    .help("or, to implement them yourself: `wasi: false`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_implemented_is_mapped() {
        let of = |path: &str, asyncness| {
            implemented(&path.parse().unwrap(), asyncness).map(|(path, _)| path)
        };
        assert_eq!(
            of("wasi:io/streams@0.2.3", false).unwrap(),
            "::witcraft_host::wasmtime_wasi::p2::bindings::sync::io::streams"
        );
        assert_eq!(
            of("wasi:http/outgoing-handler@0.2.0", true).unwrap(),
            "::witcraft_host::wasmtime_wasi_http::p2::bindings::http::outgoing_handler"
        );
        assert_eq!(
            of("wasi:clocks/system-clock@0.3.0", true).unwrap(),
            "::witcraft_host::wasmtime_wasi::p3::bindings::clocks::system_clock"
        );
        for other in [
            "wasi:io/streams",
            "wasi:io/new@0.2.99",
            "wasi:keyvalue/store@0.2.0",
            "my:io/streams@0.2.0",
            "wasi:clocks/system-clock@0.3.0-rc-2026-01-01",
        ] {
            assert_eq!(of(other, false), None, "{other}");
        }
    }
}

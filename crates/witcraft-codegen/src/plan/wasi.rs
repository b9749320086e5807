//! WASI on the host: what a world imports of it is implemented by `wasmtime-wasi` and
//! `wasmtime-wasi-http`, so nothing has to be generated for it.

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

/// Where the interface is implemented: the path of its module, and the feature of `witcraft-host`.
fn implemented(path: &ItemPath, asyncness: bool) -> Option<(String, &'static str)> {
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
    let (bindings, feature) = match (version.major, version.minor) {
        (0, 2) if second.contains(&interface) => {
            let bindings = if asyncness {
                "p2::bindings"
            } else {
                "p2::bindings::sync"
            };
            (bindings, if http { "wasi-http" } else { "wasi" })
        }
        // A release candidate of 0.3.0 is not what is implemented.
        (0, 3) if version.pre.is_empty() && third.contains(&interface) => {
            let feature = if http {
                "wasi-http` and `wasi-p3"
            } else {
                "wasi-p3"
            };
            ("p3::bindings", feature)
        }
        _ => return None,
    };
    let module = interface.replace('-', "_");
    let path = format!("::witcraft_host::{krate}::{bindings}::{name}::{module}");
    Some((path, feature))
}

impl Planner<'_> {
    /// Maps what the options do not map.
    pub(super) fn wasi(&mut self) {
        if self.bindings.wasi.as_ref().is_some_and(|wasi| !wasi.value) {
            return;
        }
        let resolve = self.items.world.package().resolve();
        let asyncness = self.plan.calls.asyncness;
        let mut new = Vec::new();
        let mut features: Vec<&str> = Vec::new();
        let mut packages: Vec<String> = Vec::new();
        for interface in self
            .items
            .interfaces
            .iter()
            .filter(|interface| !interface.exported)
        {
            let key = resolve.name_world_key(interface.key);
            if self.plan.with.iter().any(|(known, _)| *known == key) {
                continue;
            }
            let Some((path, feature)) = implemented(&interface.path, asyncness) else {
                continue;
            };
            if !features.contains(&feature) {
                features.push(feature);
            }
            let package = interface.path.package.to_string();
            if !packages.contains(&package) {
                packages.push(package);
            }
            new.push((key, path));
        }
        if new.is_empty() {
            return;
        }
        self.plan.remarks.push(format!(
            "{} are those of Wasmtime: needs the feature `{}` of witcraft-host",
            packages.join(", "),
            features.join("`, `")
        ));
        self.plan.wasi = true;
        self.add(new);
    }
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

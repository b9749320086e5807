//! Who can provide what a component imports.

use std::fmt;

/// The name of an interface, taken apart: `wasi:cli/run@0.2.12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interface<'a> {
    /// `wasi`.
    pub namespace: &'a str,
    /// `cli`.
    pub package: &'a str,
    /// `run`.
    pub name: &'a str,
    /// `0.2.12`.
    pub version: Option<&'a str>,
}

impl<'a> Interface<'a> {
    /// Takes a name apart; `None` if it is not that of an interface in a package.
    #[must_use]
    pub fn parse(name: &'a str) -> Option<Self> {
        let (path, version) = match name.split_once('@') {
            Some((path, version)) => (path, Some(version)),
            None => (name, None),
        };
        let (namespace, rest) = path.split_once(':')?;
        let (package, name) = rest.split_once('/')?;
        let whole = [namespace, package, name];
        whole.iter().all(|part| !part.is_empty()).then_some(Self {
            namespace,
            package,
            name,
            version,
        })
    }
}

/// Who can provide an import.
///
/// Its `Display` is a phrase for a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Provider {
    /// WASI 0.2, which `wasmtime-wasi` implements.
    Wasi02,
    /// WASI 0.3, which `wasmtime-wasi` implements in its module `p3`.
    Wasi03,
    /// HTTP of WASI 0.2, which `wasmtime-wasi-http` implements.
    WasiHttp02,
    /// HTTP of WASI 0.3, which `wasmtime-wasi-http` implements in its module `p3`.
    WasiHttp03,
    /// A proposal of WASI that Wasmtime implements in this crate of its own.
    WasiCrate(&'static str),
    /// An interface of WASI that no crate here is known for.
    WasiOther,
    /// WASI preview 1, which core modules import; components need an adapter.
    Preview1,
    /// JavaScript glue that `wasm-bindgen` makes for browsers.
    Browser,
    /// The program that embeds the component.
    Host,
}

/// Proposals that Wasmtime implements in crates of their own.
const PROPOSALS: [(&str, &str); 4] = [
    ("config", "wasmtime-wasi-config"),
    ("keyvalue", "wasmtime-wasi-keyvalue"),
    ("nn", "wasmtime-wasi-nn"),
    ("tls", "wasmtime-wasi-tls"),
];

/// What `wasmtime-wasi` implements.
const BUILT_IN: [&str; 6] = ["cli", "clocks", "filesystem", "io", "random", "sockets"];

/// Who can provide an import: the name of an interface or function that a component imports, or of a
/// module that a core module imports from.
#[must_use]
pub fn provider(import: &str) -> Provider {
    if matches!(import, "wasi_snapshot_preview1" | "wasi_unstable") {
        return Provider::Preview1;
    }
    if import.starts_with("__wbindgen") || import == "wbg" {
        return Provider::Browser;
    }
    let Some(interface) = Interface::parse(import).filter(|it| it.namespace == "wasi") else {
        return Provider::Host;
    };
    let generation = |second: Provider, third: Provider| match interface.version {
        Some(version) if version.starts_with("0.2.") => second,
        Some(version) if version.starts_with("0.3.") => third,
        _ => Provider::WasiOther,
    };
    match interface.package {
        "http" => generation(Provider::WasiHttp02, Provider::WasiHttp03),
        package if BUILT_IN.contains(&package) => generation(Provider::Wasi02, Provider::Wasi03),
        package => PROPOSALS
            .iter()
            .find(|(name, _)| *name == package)
            .map_or(Provider::WasiOther, |(_, krate)| Provider::WasiCrate(krate)),
    }
}

impl Provider {
    /// Whether `witcraft run` and `witcraft call` provide it by themselves.
    #[must_use]
    pub fn built_in(self) -> bool {
        matches!(self, Self::Wasi02 | Self::Wasi03 | Self::Preview1)
    }

    /// What to do in a host that lacks it.
    #[must_use]
    pub fn remedy(self) -> String {
        let feature = |feature: &str, world: &str| {
            format!(
                "enable the feature `{feature}` of `witcraft-host`, and add {world} to the linker \
                 before you instantiate"
            )
        };
        match self {
            Self::Wasi02 => feature("wasi", "WASI 0.2 (`wasmtime_wasi::p2::add_to_linker_sync`)"),
            Self::Wasi03 => feature("wasi-p3", "WASI 0.3 (`wasmtime_wasi::p3::add_to_linker`)"),
            Self::WasiHttp02 => feature("wasi-http", "HTTP (`wasmtime_wasi_http`)"),
            Self::WasiHttp03 => feature("wasi-http", "HTTP (`wasmtime_wasi_http::p3`)"),
            Self::WasiCrate(krate) => {
                format!("add the crate `{krate}`, and its functions to the linker")
            }
            Self::WasiOther => {
                "implement it in the host, or build the guest for a version that the host has"
                    .to_owned()
            }
            Self::Preview1 => {
                "make a component of the module: `witcraft component new` adds the adapter"
                    .to_owned()
            }
            Self::Browser => {
                "replace the dependency that is made for browsers, or turn off its feature for them"
                    .to_owned()
            }
            Self::Host => {
                "implement its trait `Host` in the host, and call `add_to_linker` of the \
                           bindings before you instantiate"
                    .to_owned()
            }
        }
    }
}

impl fmt::Display for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wasi02 => "WASI 0.2, built in (wasmtime-wasi)",
            Self::Wasi03 => "WASI 0.3, built in (wasmtime-wasi)",
            Self::WasiHttp02 => "WASI HTTP 0.2 (wasmtime-wasi-http)",
            Self::WasiHttp03 => "WASI HTTP 0.3 (wasmtime-wasi-http)",
            Self::WasiCrate(krate) => return write!(f, "a proposal of WASI ({krate})"),
            Self::WasiOther => "an interface of WASI that is not built in: your host",
            Self::Preview1 => "WASI preview 1: built in, or an adapter",
            Self::Browser => "JavaScript glue of wasm-bindgen: nobody outside of a browser",
            Self::Host => "your host",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_apart() {
        let parsed = Interface::parse("wasi:cli/run@0.2.12").unwrap();
        assert_eq!((parsed.package, parsed.version), ("cli", Some("0.2.12")));
        assert_eq!(Interface::parse("a:b/c").unwrap().version, None);
        assert_eq!(Interface::parse("log"), None);
        assert_eq!(Interface::parse("a:/c"), None);
    }

    #[test]
    fn everybody_has_a_provider() {
        for (import, expected) in [
            ("wasi:cli/stdout@0.2.6", Provider::Wasi02),
            ("wasi:clocks/system-clock@0.3.0", Provider::Wasi03),
            ("wasi:http/types@0.2.0", Provider::WasiHttp02),
            ("wasi:http/types@0.3.0", Provider::WasiHttp03),
            (
                "wasi:nn/tensor@0.2.0",
                Provider::WasiCrate("wasmtime-wasi-nn"),
            ),
            ("wasi:cli/stdout@0.1.0", Provider::WasiOther),
            ("wasi:logging/logging", Provider::WasiOther),
            ("wasi_snapshot_preview1", Provider::Preview1),
            ("__wbindgen_placeholder__", Provider::Browser),
            ("local:demo/types", Provider::Host),
            ("log", Provider::Host),
        ] {
            assert_eq!(provider(import), expected, "{import}");
        }
    }
}

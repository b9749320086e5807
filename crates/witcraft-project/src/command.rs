//! The environment that makes cargo compile for the target, whatever cargo this process runs inside of.

use std::ffi::{OsStr, OsString};

use crate::cache::Lookup;
use crate::{Source, WasmToolchain, linker};

const TARGET_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What separates flags in `CARGO_ENCODED_RUSTFLAGS`.
const UNIT_SEPARATOR: &str = "\x1f";

/// A change to the environment: a value to set, or `None` to clear.
pub(crate) type Change = (&'static str, Option<OsString>);

/// The cargo to run: the one that runs this process, if one does.
pub(crate) fn cargo_program(variable: Lookup<'_>) -> OsString {
    variable("CARGO")
        .filter(|path| !path.is_empty())
        .unwrap_or_else(|| "cargo".into())
}

/// What has to change in the environment.
pub(crate) fn changes(toolchain: &WasmToolchain, variable: Lookup<'_>) -> Vec<Change> {
    let mut changes: Vec<Change> = vec![
        // Left by an outer cargo for the target that it compiles for, and stronger than every other source
        // of flags.
        ("CARGO_ENCODED_RUSTFLAGS", None),
        // Left by `cargo clippy`, whose driver stands in for another compiler than this one.
        ("RUSTC_WORKSPACE_WRAPPER", None),
    ];
    let rustc = toolchain.compiler().program();
    if rustc != "rustc" {
        changes.push(("RUSTC", Some(rustc.into())));
    } else {
        // An empty RUSTC counts as none here, and not for cargo.
        changes.push(("RUSTC", None));
    }
    if let Some(linker) = toolchain.linker() {
        changes.push((linker::VARIABLE, Some(linker.into())));
    }
    match toolchain.source() {
        Source::Installed { .. } => {}
        Source::Named { sysroot } | Source::Prepared { sysroot } => {
            changes.extend(flags(sysroot.as_os_str(), variable));
        }
    }
    changes
}

/// Adds the sysroot to the user's own flags.
///
/// Cargo takes flags from one source only: `RUSTFLAGS` would hide the target's own flags, and the sysroot
/// with them. So the user's are moved there. That changes nothing else: where a target is named,
/// `RUSTFLAGS` does not apply to build scripts and proc-macros either.
fn flags(sysroot: &OsStr, variable: Lookup<'_>) -> Vec<Change> {
    let own = variable("RUSTFLAGS")
        .or_else(|| variable(TARGET_FLAGS))
        .unwrap_or_default();
    let own = own.to_string_lossy();
    let mut flags = without_sysroot(own.split_whitespace());
    let sysroot = sysroot.to_string_lossy();
    flags.extend(["--sysroot".into(), sysroot.clone().into_owned()]);
    if sysroot.contains(char::is_whitespace) {
        // The one variable in which a flag may hold a space.
        let encoded = flags.join(UNIT_SEPARATOR).into();
        vec![
            ("CARGO_ENCODED_RUSTFLAGS", Some(encoded)),
            ("RUSTFLAGS", None),
        ]
    } else {
        vec![
            (TARGET_FLAGS, Some(flags.join(" ").into())),
            ("RUSTFLAGS", None),
        ]
    }
}

/// Leaves out a sysroot that is among the flags already, as when this process was itself started by a
/// command from here: rustc refuses two.
fn without_sysroot<'a>(flags: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut kept = Vec::new();
    let mut flags = flags;
    while let Some(flag) = flags.next() {
        if flag == "--sysroot" {
            flags.next();
        } else if !flag.starts_with("--sysroot=") {
            kept.push(flag.to_owned());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::Compiler;
    use crate::testing::Machine;

    fn toolchain(rustc: &str, source: Source, linker: Option<PathBuf>) -> WasmToolchain {
        let machine = Machine::new();
        machine.compiler(rustc, "1.95.0");
        let compiler = Compiler::ask_with(&machine, Path::new(rustc)).unwrap();
        WasmToolchain::new(compiler, source, linker)
    }

    /// The environment after the changes, from the variables before.
    fn after(toolchain: &WasmToolchain, before: &[(&str, &str)]) -> Vec<(String, String)> {
        let lookup = |name: &str| {
            before
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| OsString::from(value))
        };
        let mut variables: Vec<(String, String)> = before
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        for (name, value) in changes(toolchain, &lookup) {
            variables.retain(|(known, _)| known != name);
            if let Some(value) = value {
                variables.push((name.into(), value.into_string().unwrap()));
            }
        }
        variables.sort();
        variables
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect()
    }

    #[test]
    fn an_installed_target_needs_nothing_but_a_clean_environment() {
        let installed = toolchain(
            "rustc",
            Source::Installed {
                libraries: "lib".into(),
            },
            None,
        );
        let before = [
            ("CARGO_ENCODED_RUSTFLAGS", "-Ctarget-cpu=native"),
            ("CARGO_TARGET_DIR", "out"),
            ("RUSTC", ""),
            ("RUSTC_WORKSPACE_WRAPPER", "clippy-driver"),
            ("RUSTFLAGS", "-Dwarnings"),
        ];
        let expected = pairs(&[("CARGO_TARGET_DIR", "out"), ("RUSTFLAGS", "-Dwarnings")]);
        assert_eq!(after(&installed, &before), expected);
    }

    #[test]
    fn a_sysroot_brings_its_compiler_linker_and_flags() {
        let source = Source::Prepared {
            sysroot: "/cache/sysroot".into(),
        };
        let prepared = toolchain("/usr/bin/rustc", source, Some("/bin/rust-lld".into()));
        let expected = pairs(&[
            (
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                "/bin/rust-lld",
            ),
            (
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                "--sysroot /cache/sysroot",
            ),
            ("RUSTC", "/usr/bin/rustc"),
        ]);
        assert_eq!(after(&prepared, &[("RUSTC", "another")]), expected);
    }

    #[test]
    fn the_users_flags_do_not_hide_the_sysroot() {
        let named = toolchain(
            "rustc",
            Source::Named {
                sysroot: "/s".into(),
            },
            None,
        );
        let with = |before: &[(&str, &str)]| after(&named, before);
        let flags = |value| pairs(&[(TARGET_FLAGS, value)]);
        assert_eq!(
            with(&[("RUSTFLAGS", "-D warnings")]),
            flags("-D warnings --sysroot /s")
        );
        assert_eq!(
            with(&[(TARGET_FLAGS, "--cfg a")]),
            flags("--cfg a --sysroot /s")
        );
        // As cargo has it, the first hides the second.
        let both = [("RUSTFLAGS", "-D warnings"), (TARGET_FLAGS, "--cfg a")];
        assert_eq!(with(&both), flags("-D warnings --sysroot /s"));
    }

    #[test]
    fn a_sysroot_is_given_once() {
        let named = toolchain(
            "rustc",
            Source::Named {
                sysroot: "/s".into(),
            },
            None,
        );
        for earlier in ["--sysroot /s --cfg a", "--cfg a --sysroot=/other"] {
            let expected = pairs(&[(TARGET_FLAGS, "--cfg a --sysroot /s")]);
            assert_eq!(after(&named, &[(TARGET_FLAGS, earlier)]), expected);
        }
    }

    #[test]
    fn a_path_with_a_space_stays_one_flag() {
        let named = toolchain(
            "rustc",
            Source::Named {
                sysroot: "/my sysroot".into(),
            },
            None,
        );
        let expected = pairs(&[(
            "CARGO_ENCODED_RUSTFLAGS",
            "-Dwarnings\x1f--sysroot\x1f/my sysroot",
        )]);
        assert_eq!(after(&named, &[("RUSTFLAGS", "-Dwarnings")]), expected);
    }

    #[test]
    fn the_running_cargo_is_used_again() {
        assert_eq!(cargo_program(&|_| None), "cargo");
        assert_eq!(cargo_program(&|_| Some("/bin/cargo".into())), "/bin/cargo");
    }
}

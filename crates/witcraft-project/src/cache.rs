//! Where a sysroot that was prepared once is kept: in the user's cache, under a key that changes with the
//! compiler, so that one built by another compiler is never picked up.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Compiler;

/// Looks up an environment variable. A function, so that tests need not change the process's own.
pub(crate) type Lookup<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// The folder in which Witcraft keeps what it can make again.
///
/// `WITCRAFT_CACHE` if set; else `witcraft` in the user's cache folder: `XDG_CACHE_HOME`,
/// `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows, `~/.cache` elsewhere. `None` where the
/// environment names none of these.
#[must_use]
pub fn cache_folder() -> Option<PathBuf> {
    cache_folder_from(&|name| std::env::var_os(name))
}

pub(crate) fn cache_folder_from(variable: Lookup<'_>) -> Option<PathBuf> {
    // The XDG specification asks to ignore relative paths; a relative cache would move with the folder
    // that a command happens to run in.
    let folder = |name: &str| {
        variable(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    if let Some(own) = variable("WITCRAFT_CACHE").filter(|path| !path.is_empty()) {
        return Some(std::path::absolute(&own).unwrap_or_else(|_| own.into()));
    }
    let users = folder("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            folder("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            folder("HOME").map(|home| home.join("Library/Caches"))
        } else {
            folder("HOME").map(|home| home.join(".cache"))
        }
    })?;
    Some(users.join("witcraft"))
}

/// Where in the cache folder `cache` the sysroot for `compiler` is, or is to be put.
///
/// The last part is the key: the release, for people, and a hash of all that `rustc -vV` prints.
#[must_use]
pub fn prepared_sysroot(cache: &Path, compiler: &Compiler) -> PathBuf {
    let hash = fnv1a(compiler.version().as_bytes());
    cache
        .join("sysroot")
        .join(format!("rustc-{}-{hash:016x}", compiler.release()))
}

/// FNV-1a, 64 bits. The standard library's hashers promise no stable result between releases.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Machine;

    fn with(variables: &[(&str, &str)]) -> Option<PathBuf> {
        cache_folder_from(&|name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.into())
        })
    }

    #[cfg(unix)]
    #[test]
    fn the_most_specific_variable_decides() {
        let home = ("HOME", "/home/ada");
        let xdg = ("XDG_CACHE_HOME", "/var/ada");
        assert_eq!(
            with(&[home, xdg, ("WITCRAFT_CACHE", "/c")]),
            Some("/c".into())
        );
        assert_eq!(with(&[home, xdg]), Some("/var/ada/witcraft".into()));
        assert!(with(&[home]).unwrap().starts_with("/home/ada"));
        assert_eq!(with(&[]), None);
    }

    #[cfg(unix)]
    #[test]
    fn empty_and_relative_variables_do_not_count() {
        let home = ("HOME", "/home/ada");
        let folder = with(&[home, ("XDG_CACHE_HOME", "cache"), ("WITCRAFT_CACHE", "")]).unwrap();
        assert!(folder.starts_with("/home/ada"), "{}", folder.display());
        assert!(with(&[("WITCRAFT_CACHE", "here")]).unwrap().is_absolute());
    }

    #[test]
    fn the_key_changes_with_the_compiler() {
        let machine = Machine::new();
        machine.compiler("old", "1.95.0");
        machine.compiler("new", "1.96.0");
        let key = |name: &str| {
            let compiler = Compiler::ask_with(&machine, Path::new(name)).unwrap();
            prepared_sysroot(Path::new("cache"), &compiler)
        };
        assert_ne!(key("old"), key("new"));
        assert_eq!(key("old"), key("old"));
        assert!(key("new").to_string_lossy().contains("rustc-1.96.0-"));
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}

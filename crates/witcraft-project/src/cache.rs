//! Where a sysroot that was prepared once is kept: in the user's cache, under a key that changes with the
//! compiler, so that one built by another compiler is never picked up.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Compiler;

/// Looks up an environment variable. A function, so that tests need not change the process's own.
pub(crate) type Lookup<'a> = &'a dyn Fn(&str) -> Option<OsString>;

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

//! The user's cache folder: the one place outside of a project that Witcraft writes to by itself.

use std::ffi::OsString;
use std::path::PathBuf;

/// The folder in which Witcraft keeps what it can make again.
///
/// `WITCRAFT_CACHE` if set; else `witcraft` in the user's cache folder: `XDG_CACHE_HOME`,
/// `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows, `~/.cache` elsewhere. `None` where the
/// environment names none of these.
#[must_use]
pub fn cache_folder() -> Option<PathBuf> {
    cache_folder_from(&|name| std::env::var_os(name))
}

/// As [`cache_folder`], in an environment of the caller's.
#[must_use]
pub fn cache_folder_from(variable: &dyn Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}

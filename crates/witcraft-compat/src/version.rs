//! Versions: which of them runtimes take for each other, and which one a change needs.

use semver::Version;
use serde::Serialize;
use wit_parser::PackageName;

/// How much of a version has to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bump {
    /// Nothing, or what nobody sees.
    Patch,
    /// There is more than before.
    Minor,
    /// Something breaks.
    Major,
}

impl Bump {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }

    /// The least version after `old` that says so. Before 1.0.0, the first number that is not 0
    /// counts as the major one; in 0.0.x every version is incompatible with every other.
    #[must_use]
    pub fn apply(self, old: &Version) -> Version {
        let (major, minor, patch) = (old.major, old.minor, old.patch);
        match (self, major, minor) {
            (Self::Major, 0, 0) | (_, 0, 0) | (Self::Patch, ..) => {
                Version::new(major, minor, patch + 1)
            }
            (Self::Major, 0, _) => Version::new(0, minor + 1, 0),
            (Self::Minor, 0, _) => Version::new(0, minor, patch + 1),
            (Self::Major, ..) => Version::new(major + 1, 0, 0),
            (Self::Minor, ..) => Version::new(major, minor + 1, 0),
        }
    }

    /// Whether the step from `old` to `new` is at least this one.
    #[must_use]
    pub fn is_met(self, old: &Version, new: &Version) -> bool {
        new >= &self.apply(old) && (self != Self::Major || !compatible(Some(old), Some(new)))
    }
}

/// Whether runtimes take one version for the other: same major, else same 0.minor, else same
/// 0.0.patch. A pre-release stands only for itself, and so does having no version.
#[must_use]
pub fn compatible(a: Option<&Version>, b: Option<&Version>) -> bool {
    let (Some(a), Some(b)) = (a, b) else {
        return a == b;
    };
    if !(a.pre.is_empty() && b.pre.is_empty()) {
        return a == b;
    }
    track(a) == track(b)
}

fn track(version: &Version) -> (u64, u64, u64) {
    match (version.major, version.minor, version.patch) {
        (0, 0, patch) => (0, 0, patch),
        (0, minor, _) => (0, minor, 0),
        (major, ..) => (major, 0, 0),
    }
}

/// How well two packages fit each other: 0 is best, `None` not at all.
pub(crate) fn distance(a: &PackageName, b: &PackageName) -> Option<u8> {
    if (&a.namespace, &a.name) != (&b.namespace, &b.name) {
        return None;
    }
    Some(if a.version == b.version {
        0
    } else if compatible(a.version.as_ref(), b.version.as_ref()) {
        1
    } else {
        2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_number_that_is_not_zero_counts() {
        for (a, b, expected) in [
            ("1.2.0", "1.9.9", true),
            ("1.2.0", "2.0.0", false),
            ("0.2.0", "0.2.9", true),
            ("0.2.0", "0.3.0", false),
            ("0.0.1", "0.0.2", false),
            ("1.0.0-rc.1", "1.0.0", false),
            ("1.0.0-rc.1", "1.0.0-rc.1", true),
        ] {
            let (a, b) = (version(a), version(b));
            assert_eq!(compatible(Some(&a), Some(&b)), expected, "{a} {b}");
            assert_eq!(compatible(Some(&b), Some(&a)), expected, "{b} {a}");
        }
        assert!(!compatible(None, Some(&version("1.0.0"))));
        assert!(compatible(None, None));
    }

    #[test]
    fn a_bump_is_the_least_version_that_says_it() {
        for (bump, old, new) in [
            (Bump::Major, "1.2.3", "2.0.0"),
            (Bump::Minor, "1.2.3", "1.3.0"),
            (Bump::Patch, "1.2.3", "1.2.4"),
            (Bump::Major, "0.2.3", "0.3.0"),
            (Bump::Minor, "0.2.3", "0.2.4"),
            (Bump::Major, "0.0.3", "0.0.4"),
            (Bump::Minor, "0.0.3", "0.0.4"),
        ] {
            assert_eq!(bump.apply(&version(old)), version(new), "{old}");
            assert!(bump.is_met(&version(old), &version(new)), "{old}");
            assert!(!bump.is_met(&version(old), &version(old)), "{old}");
        }
        assert!(!Bump::Major.is_met(&version("1.2.3"), &version("1.9.0")));
        assert!(Bump::Minor.is_met(&version("1.2.3"), &version("2.0.0")));
    }
}

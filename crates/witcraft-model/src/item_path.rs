//! The one address of a WIT item.

use std::fmt;
use std::str::FromStr;

use wit_parser::PackageName;

/// The address of a WIT item, such as `local:image-processor/types@0.1.0#image.width`.
///
/// | item | address |
/// | --- | --- |
/// | package | `a:b@1.0.0` |
/// | interface, world | `a:b/types@1.0.0` |
/// | type, function | `a:b/types@1.0.0#image` |
/// | field, case, flag, parameter | `a:b/types@1.0.0#image.width` |
/// | method, static | `a:b/types@1.0.0#canvas.draw` |
/// | constructor | `a:b/types@1.0.0#canvas.constructor` |
/// | inline interface `x` of world `w` | `a:b/w@1.0.0#x/` |
/// | item of an inline interface | `a:b/w@1.0.0#x/image.width` |
///
/// It keys diagnostics, selectors, lock entries, documentation anchors and mapping rows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemPath {
    /// Namespace, name and version.
    pub package: PackageName,
    /// The interface or world; `None` addresses the package itself.
    pub owner: Option<String>,
    /// The inline interface of the world `owner`.
    pub inline: Option<String>,
    /// The item and what is inside it, outermost first; empty addresses the owner.
    pub names: Vec<String>,
}

impl ItemPath {
    /// The address of a package.
    #[must_use]
    pub fn package(package: PackageName) -> Self {
        Self {
            package,
            owner: None,
            inline: None,
            names: Vec::new(),
        }
    }

    /// The address of an interface or world of this package.
    #[must_use]
    pub fn owner(&self, name: impl Into<String>) -> Self {
        Self {
            owner: Some(name.into()),
            ..Self::package(self.package.clone())
        }
    }

    /// The address of an inline interface of this world.
    #[must_use]
    pub fn inline(&self, name: impl Into<String>) -> Self {
        Self {
            inline: Some(name.into()),
            names: Vec::new(),
            ..self.clone()
        }
    }

    /// The address of something directly inside this item.
    #[must_use]
    pub fn child(&self, name: impl Into<String>) -> Self {
        let mut child = self.clone();
        child.names.push(name.into());
        child
    }

    /// The part after `#`: the item without its package and owner, such as `image.width`.
    #[must_use]
    pub fn local(&self) -> String {
        let names = self.names.join(".");
        match &self.inline {
            Some(inline) => format!("{inline}/{names}"),
            None => names,
        }
    }

    /// The last name: of the item, else of the owner, else of the package.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names
            .last()
            .or(self.inline.as_ref())
            .or(self.owner.as_ref())
            .unwrap_or(&self.package.name)
    }
}

impl fmt::Display for ItemPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.owner {
            Some(owner) => f.write_str(&self.package.interface_id(owner))?,
            None => write!(f, "{}", self.package)?,
        }
        if self.inline.is_some() || !self.names.is_empty() {
            write!(f, "#{}", self.local())?;
        }
        Ok(())
    }
}

/// The text is not the address of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseItemPathError {
    text: String,
}

impl fmt::Display for ParseItemPathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not the address of a WIT item; \
             write it like `my:package/interface@1.0.0#type.field`",
            self.text
        )
    }
}

impl std::error::Error for ParseItemPathError {}

impl FromStr for ItemPath {
    type Err = ParseItemPathError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| ParseItemPathError { text: text.into() })
    }
}

fn parse(text: &str) -> Option<ItemPath> {
    let (head, item) = match text.split_once('#') {
        Some((head, item)) => (head, Some(item)),
        None => (text, None),
    };
    let (head, version) = match head.split_once('@') {
        Some((head, version)) => (head, Some(version.parse().ok()?)),
        None => (head, None),
    };
    let (package, owner) = match head.split_once('/') {
        Some((package, owner)) => (package, Some(identifier(owner)?)),
        None => (head, None),
    };
    let (namespace, name) = package.split_once(':')?;
    let mut path = ItemPath::package(PackageName {
        namespace: identifier(namespace)?,
        name: identifier(name)?,
        version,
    });
    path.owner = owner;
    if let Some(item) = item {
        path.owner.as_ref()?;
        let names = match item.split_once('/') {
            Some((inline, names)) => {
                path.inline = Some(identifier(inline)?);
                names
            }
            None => item,
        };
        if !(names.is_empty() && path.inline.is_some()) {
            path.names = names.split('.').map(identifier).collect::<Option<_>>()?;
        }
    }
    Some(path)
}

/// A name, with the `%` that WIT needs before a keyword or without.
fn identifier(text: &str) -> Option<String> {
    let text = text.strip_prefix('%').unwrap_or(text);
    wit_parser::validate_id(text).ok()?;
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_survive_the_round_trip() {
        for text in [
            "a:b",
            "a:b@1.0.0-rc.1+build.5",
            "local:image-processor/types@0.1.0",
            "local:image-processor/types@0.1.0#image",
            "local:image-processor/types@0.1.0#image.width",
            "a:b/w#inline/",
            "a:b/w@1.0.0#inline/get.key",
        ] {
            let path: ItemPath = text.parse().unwrap();
            assert_eq!(path.to_string(), text);
        }
    }

    #[test]
    fn keywords_need_no_mark() {
        for text in [
            "a:use/%type@1.0.0#%record.%list",
            "a:use/type@1.0.0#record.list",
        ] {
            let path: ItemPath = text.parse().unwrap();
            assert_eq!(path.to_string(), "a:use/type@1.0.0#record.list");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "a",
            "a:",
            "a:b/",
            "a:b#x",
            "a:b/c#",
            "a:b/c@1#x",
            "a:b/c#X_y",
        ] {
            assert!(text.parse::<ItemPath>().is_err(), "{text}");
        }
    }

    #[test]
    fn parts_are_built_outside_in() {
        let package: ItemPath = "a:b@1.0.0".parse().unwrap();
        let world = package.owner("w");
        assert_eq!(world.child("f").to_string(), "a:b/w@1.0.0#f");
        let inline = world.inline("x");
        assert_eq!(inline.to_string(), "a:b/w@1.0.0#x/");
        assert_eq!(inline.child("r").child("m").local(), "x/r.m");
        assert_eq!(inline.name(), "x");
    }
}

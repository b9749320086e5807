//! What is known about the component that an error is about.

/// What is known where an error is explained. Everything is optional: the more is known, the more
/// exactly an explanation names what to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct About {
    /// The file, as its user names it.
    pub file: Option<String>,
    /// What the component imports: `a:b/c@1.0.0`, or the name of a function of its world.
    pub imports: Vec<String>,
    /// What the world has that it is built for, where it does not become a component.
    pub world: Vec<String>,
    /// The functions that the component exports: `a:b/c@1.0.0#f`, or `f` of its world.
    pub exports: Vec<String>,
}

impl About {
    /// Something in a file.
    #[must_use]
    pub fn file(name: impl Into<String>) -> Self {
        Self {
            file: Some(name.into()),
            ..Self::default()
        }
    }

    /// With the names of what the component imports.
    #[must_use]
    pub fn imports<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        self.imports = names.into_iter().map(Into::into).collect();
        self
    }

    /// With the names of what the world imports that it is built for.
    #[must_use]
    pub fn world<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        self.world = names.into_iter().map(Into::into).collect();
        self
    }

    /// With the names of the functions that the component exports.
    #[must_use]
    pub fn exports<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        self.exports = names.into_iter().map(Into::into).collect();
        self
    }

    /// The file for a command line: a name that stands for it where it is not known.
    pub(crate) fn name(&self) -> &str {
        self.file.as_deref().unwrap_or("FILE")
    }

    /// The file for a sentence.
    pub(crate) fn subject(&self) -> String {
        match &self.file {
            Some(file) => format!("`{file}`"),
            None => "the file".to_owned(),
        }
    }

    /// A name for what is made of the file.
    pub(crate) fn made(&self) -> String {
        match &self.file {
            Some(file) => format!("{}.component.wasm", stem(file)),
            None => "out.component.wasm".to_owned(),
        }
    }
}

/// A path without its folders and its ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.strip_suffix(".wasm").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_is_named_after_the_file() {
        assert_eq!(About::file("a/b.c.wasm").made(), "b.c.component.wasm");
        assert_eq!(About::default().made(), "out.component.wasm");
    }
}

//! What can be chosen about generated code.

use witcraft_config::Bindings;

/// Options of both back ends.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Parse and print the code for people, and put a header on top. Without it the text is
    /// upstream's own layout, quick to make and hard to read.
    #[cfg(feature = "format")]
    pub format: bool,
    /// The inputs to name in the header, relative to the folder that was loaded.
    pub inputs: Vec<String>,
    /// What users can choose, under the names that they know. Spans point into
    /// [`Package::sources`](witcraft_model::Package::sources): give the texts of the options to
    /// [`Loader::sources`](witcraft_model::Loader::sources).
    pub bindings: Bindings,
    /// The features of `witcraft-host` that are on, where that is known: WASI that would need another
    /// is an error that names it.
    pub wasi_features: Option<Vec<&'static str>>,
}

#[allow(
    clippy::derivable_impls,
    reason = "formatting is on by default where it is compiled in"
)]
impl Default for Options {
    fn default() -> Self {
        Self {
            #[cfg(feature = "format")]
            format: true,
            inputs: Vec::new(),
            bindings: Bindings::default(),
            wasi_features: None,
        }
    }
}

impl Options {
    /// Names the inputs in the header.
    #[must_use]
    pub fn inputs(mut self, inputs: Vec<String>) -> Self {
        self.inputs = inputs;
        self
    }

    /// Sets what users can choose.
    #[must_use]
    pub fn bindings(mut self, bindings: Bindings) -> Self {
        self.bindings = bindings;
        self
    }

    /// Says which features of `witcraft-host` are on.
    #[must_use]
    pub fn wasi_features(mut self, features: Vec<&'static str>) -> Self {
        self.wasi_features = Some(features);
        self
    }

    /// Chooses whether the code is formatted.
    #[cfg(feature = "format")]
    #[must_use]
    pub fn format(mut self, format: bool) -> Self {
        self.format = format;
        self
    }
}

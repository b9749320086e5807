//! The options of one macro invocation or command line, which may lean on a `witcraft.toml`.

use witcraft_diagnostics::{Diagnostic, SourceSet};

use crate::bindings::Bindings;
use crate::config::wit;
use crate::read::{Reader, Syntax};
use crate::side::Side;
use crate::value::Table;
use crate::{Config, Setting};

/// The options of one invocation, for one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Invocation {
    /// `path`, or `wit`: WIT files and folders.
    pub wit: Option<Vec<std::path::PathBuf>>,
    /// `inline`: WIT as text; what it uses is looked for in `path`.
    pub inline: Option<Setting<String>>,
    /// `world`: the world, where there are several.
    pub world: Option<Setting<String>>,
    /// `features`: the feature gates to open.
    pub features: Vec<String>,
    /// `all-features`: whether to open all gates.
    pub all_features: bool,
    /// Everything else.
    pub bindings: Bindings,
}

impl Invocation {
    /// Reads the options of `side`.
    ///
    /// # Errors
    ///
    /// Every finding: options that are not known, are of the other side or hold the wrong type.
    pub fn read(table: &Table, side: Side, syntax: Syntax) -> Result<Self, Vec<Diagnostic>> {
        Reader::new(syntax).read(table, |root| Self {
            wit: wit(root),
            inline: root.string("inline"),
            world: root.string("world"),
            features: root.strings("features"),
            all_features: root.bool("all-features"),
            bindings: Bindings::read(root, Some(side)),
        })
    }

    /// Whether it says by itself where its WIT is. Then a `witcraft.toml`, which is about other WIT, is
    /// none of its business.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        self.wit.is_some() || self.inline.is_some()
    }

    /// `config` with these options laid over it. The spans of both have to point into `sources`.
    #[must_use]
    pub fn over(&self, config: Config, side: Side, sources: SourceSet) -> Config {
        let bindings = config
            .bindings(side)
            .clone()
            .overlaid(self.bindings.clone());
        let mut config = Config {
            sources,
            wit: self.wit.clone().unwrap_or(config.wit),
            world: self.world.clone().or(config.world),
            features: [config.features, self.features.clone()].concat(),
            all_features: config.all_features || self.all_features,
            ..config
        };
        match side {
            Side::Guest => config.guest_bindings = bindings,
            Side::Host => config.host_bindings = bindings,
        }
        config
    }
}

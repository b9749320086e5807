//! A static site: it works from the disk, without a network, a server or a build tool.
//!
//! | file | what it is |
//! | --- | --- |
//! | `index.html` | all packages; `index.html#ADDRESS` leads to any item |
//! | `ns_name@version/index.html` | a package |
//! | `ns_name@version/interface.types.html` | an interface, its items at `#name` |
//! | `ns_name@version/world.main.html` | a world |
//! | `source/….html` | the WIT, line by line at `#L12` |
//! | `search.js`, `witcraft.js`, `witcraft.css` | what all pages share |
//! | [`MARKER`] | says that Witcraft made the folder, and may replace it |
//!
//! The part of an address after its `#` is the anchor of an item on the page of its interface or world.

mod abi;
mod code;
mod graph;
mod interface;
mod item;
mod layout;
mod overview;
mod rust;
mod search;
mod site;
mod source;
mod world;

use crate::{Documentation, Files};
use site::Site;

/// The file that marks a folder as made by Witcraft.
pub const MARKER: &str = ".witcraft-doc";

/// How a site looks before its reader chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system is set.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How to render a site.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// How it looks at first.
    pub theme: Theme,
}

impl Options {
    /// The theme to begin with.
    #[must_use]
    pub fn theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }
}

/// All files of the site.
#[must_use]
pub fn render(documentation: &Documentation, options: Options) -> Files {
    let site = Site::new(documentation, options);
    let mut files = Files::default();
    files.push(MARKER, marker(documentation));
    files.push("witcraft.css", include_str!("assets/witcraft.css"));
    files.push("witcraft.js", include_str!("assets/witcraft.js"));
    files.push("search.js", search::render(&site));
    files.push("index.html", overview::site(&site));
    for package in &documentation.packages {
        files.push(site.page(&package.path), overview::package(&site, package));
        for interface in &package.interfaces {
            let text = interface::page(&site, package, interface);
            files.push(site.page(&interface.path), text);
        }
        for world in &package.worlds {
            files.push(site.page(&world.path), world::page(&site, package, world));
        }
    }
    for (index, source) in documentation.sources.iter().enumerate() {
        files.push(site.source_page(index), source::page(&site, index, source));
    }
    files
}

/// What the marker says to who finds it.
fn marker(documentation: &Documentation) -> String {
    format!(
        "{}\nThis folder is replaced as a whole when the documentation is made again.\n",
        documentation.generated_by
    )
}

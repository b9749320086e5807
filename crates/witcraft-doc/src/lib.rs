//! Documentation of WIT packages: a model of everything there is to say about them, and HTML,
//! Markdown and JSON made from it.
//!
//! ```text
//! Package ─▶ Documentation ─┬▶ html       a site that works from the disk
//!                           ├▶ markdown   pages for a repository
//!                           ├▶ mdbook     chapters of a book
//!                           └▶ json       for other tools
//! ```
//!
//! [`Documentation::new`] joins what the WIT says with what it becomes in Rust (`witcraft-types`) and
//! in memory (`witcraft-abi`), and finds what every link in a comment leads to. A link that leads
//! nowhere comes back as a finding. Renderers return [`Files`]; writing them is left to a shell.
//!
//! ```
//! use witcraft_doc::Documentation;
//! use witcraft_model::{Input, Loader};
//!
//! let wit = "package a:b;\n/// Uses [colour].\ninterface i { enum colour { red } }\n";
//! let package = Loader::default().load(&[Input::text("i.wit", wit)]).unwrap();
//! let (documentation, findings) = Documentation::new(&package, &[]);
//! assert!(findings.is_empty());
//! let docs = documentation.packages[0].interfaces[0].docs.as_ref().unwrap();
//! assert_eq!(docs.links[0].path.to_string(), "a:b/i#colour");
//! ```

mod build;
mod files;
pub mod html;
pub mod json;
mod links;
pub mod markdown;
pub mod mdbook;
mod model;
mod prose;
mod rewrite;

pub use files::Files;
pub use model::{
    AbiDoc, Docs, Documentation, EntryDoc, Gate, InterfaceDoc, ItemDoc, LinkDoc, MemberDoc,
    PackageDoc, Place, SCHEMA, WorldDoc,
};

//! One command per file: its arguments, and what it does with them.

pub(crate) mod abi;
mod bindings;
pub(crate) mod breaking;
pub(crate) mod build;
#[cfg(feature = "runtime")]
pub(crate) mod cache;
#[cfg(feature = "runtime")]
pub(crate) mod call;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod component;
pub(crate) mod doc;
pub(crate) mod explain;
pub(crate) mod fmt;
pub(crate) mod generate;
pub(crate) mod guest;
pub(crate) mod host;
pub(crate) mod inspect;
pub(crate) mod lint;
pub(crate) mod man;
pub(crate) mod new;
mod options;
#[cfg(feature = "runtime")]
pub(crate) mod run;
pub(crate) mod targets;
pub(crate) mod types;
pub(crate) mod vendor;

pub(crate) use bindings::{BindingsArgs, FileArgs};
pub(crate) use options::{BOTH, GUEST, HOST, OptionArgs};

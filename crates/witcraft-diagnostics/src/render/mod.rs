//! Diagnostics as strings. Each format is a feature, so that the proc-macros can leave both out.

#[cfg(feature = "json")]
pub mod json;
#[cfg(feature = "plain")]
pub mod plain;
#[cfg(feature = "text")]
pub mod text;

//! Diagnostics as strings. Each format is a feature, so that the proc-macros can leave both out.

#[cfg(feature = "github")]
pub mod github;
#[cfg(feature = "json")]
pub mod json;
#[cfg(feature = "plain")]
pub mod plain;
#[cfg(feature = "sarif")]
pub mod sarif;
#[cfg(feature = "text")]
pub mod text;

//! An inspection as text for people and as JSON for tools.

pub mod json;
pub mod text;

/// A size for people: `812 bytes`, `14.2 KiB`, `17.9 MiB`.
#[must_use]
pub fn size(bytes: usize) -> String {
    #[allow(clippy::cast_precision_loss, reason = "one digit is shown")]
    let bytes_f = bytes as f64;
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{:.1} KiB", bytes_f / 1024.0),
        _ => format!("{:.1} MiB", bytes_f / 1_048_576.0),
    }
}

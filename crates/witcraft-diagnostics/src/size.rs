//! Numbers of bytes, as people read them.

/// The largest first.
const UNITS: [(u64, &str); 3] = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];

/// A number of bytes for people: `812 bytes`, `14.2 KiB`, `17.9 MiB`.
///
/// ```
/// assert_eq!(witcraft_diagnostics::size(64 << 10), "64.0 KiB");
/// ```
#[must_use]
pub fn size(bytes: u64) -> String {
    let Some((unit, name)) = UNITS.into_iter().find(|(unit, _)| bytes >= *unit) else {
        return format!("{bytes} bytes");
    };
    // To the nearest tenth.
    let tenths = (u128::from(bytes) * 20 / u128::from(unit)).div_ceil(2);
    format!("{}.{} {name}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_exact_and_tenths_are_rounded() {
        for (bytes, text) in [
            (0, "0 bytes"),
            (1023, "1023 bytes"),
            (1024, "1.0 KiB"),
            (1024 + 51, "1.0 KiB"),
            (1024 + 52, "1.1 KiB"),
            (64 << 10, "64.0 KiB"),
            (4 << 20, "4.0 MiB"),
            (5 << 29, "2.5 GiB"),
            (u64::MAX, "17179869184.0 GiB"),
        ] {
            assert_eq!(size(bytes), text);
        }
    }
}

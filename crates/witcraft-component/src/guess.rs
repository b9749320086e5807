//! What a file is that is not WebAssembly.

/// How files begin that people give by mistake.
const MAGIC: &[(&[u8], &str)] = &[
    (b"\x7fELF", "a program for this machine"),
    (b"MZ", "a program for Windows"),
    (b"\xcf\xfa\xed\xfe", "a program for macOS"),
    (
        b"!<arch>",
        "a static library (`crate-type` is `staticlib`, not `cdylib`)",
    ),
    (b"\x1f\x8b", "an archive compressed with gzip"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x28\xb5\x2f\xfd", "data compressed with zstd"),
    (b"\x89PNG", "a picture"),
    (b"<!DOCTYPE", "a page of HTML, as when a download failed"),
    (b"<!doctype", "a page of HTML, as when a download failed"),
    (b"<html", "a page of HTML, as when a download failed"),
    (
        b"version https://git-lfs",
        "a pointer of git-lfs: `git lfs pull` gets the file",
    ),
    (b"#!", "a script"),
    (b"package ", "WIT"),
    (b"interface ", "WIT"),
    (b"world ", "WIT"),
    (b"//", "source text"),
];

/// What the bytes look like, as a noun with its article; `None` if they look like nothing known.
pub(crate) fn guess(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.trim_ascii_start();
    let known = MAGIC.iter().find(|(magic, _)| start.starts_with(magic));
    if let Some((_, what)) = known {
        return Some(what);
    }
    let head = &bytes[..bytes.len().min(512)];
    let text = |byte: &u8| !byte.is_ascii_control() || byte.is_ascii_whitespace();
    if bytes.iter().all(|byte| *byte == 0) {
        Some("nothing but zero bytes")
    } else if std::str::from_utf8(head).is_ok() && head.iter().all(text) {
        Some("text")
    } else {
        None
    }
}

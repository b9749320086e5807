//! An example of `raw-strings`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { import put: func(text: string); }",
        raw_strings: true,
    });
}

fn put(text: &[u8]) {
    bindings::put(text);
}

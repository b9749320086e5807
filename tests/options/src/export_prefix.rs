//! An example of `export-prefix`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { export run: func(); }",
        // The core module exports `test-run`: for two implementations in one module.
        export_prefix: "test-",
    });
}

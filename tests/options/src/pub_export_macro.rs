//! An example of `pub-export-macro`, as the book shows it from here on.

pub mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world shared { export run: func(); }",
        pub_export_macro: true,
        export_macro_name: "export_shared",
    });
}

// In another crate: `option_examples::export_shared!(Component with_types_in option_examples::…::bindings);`

//! An example of `export-macro-name`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { export run: func(); }",
        export_macro_name: "export_w",
    });
}

struct Component;

impl bindings::Guest for Component {
    fn run() {}
}

bindings::export_w!(Component with_types_in bindings);

//! An example of `async`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { import load: func() -> string; export run: func(); }",
        async: ["import:w#load"],
    });
}

async fn loads() -> String {
    bindings::load().await
}

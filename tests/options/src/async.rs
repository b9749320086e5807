//! An example of `async`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; world w { import load: func() -> string; export run: func(); }",
        async: ["import:w#load"],
    });
}

struct Host;

impl bindings::WImports for Host {
    async fn load(&mut self) -> String {
        std::future::ready("text".to_owned()).await
    }
}

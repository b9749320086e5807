//! An example of `verbose-tracing`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; world w { import load: func(name: string) -> list<u8>; }",
        tracing: true,
        // With the name and the bytes, of which there is otherwise only `...`.
        verbose_tracing: ["w#load"],
    });
}

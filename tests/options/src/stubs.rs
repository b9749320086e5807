//! An example of `stubs`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { export run: func() -> u32; }",
        stubs: true,
    });
}

fn not_yet() -> u32 {
    // Compiles, and panics when it is called.
    <bindings::Stub as bindings::Guest>::run()
}

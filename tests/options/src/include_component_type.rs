//! An example of `include-component-type`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; world w { import f: func(); }",
        include_component_type: true,
    });
}

fn world() -> &'static [u8] {
    bindings::COMPONENT_TYPE
}

//! An example of `require-store-data-send`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "package a:b; world w { import f: func(); }",
        require_store_data_send: true,
    });
}

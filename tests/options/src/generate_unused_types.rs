//! An example of `generate-unused-types`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "
            package a:b;
            interface i { record unused { x: u8 } f: func(); }
            world w { import i; }
        ",
        generate_unused_types: false,
    });
}

fn call() {
    bindings::a::b::i::f();
}

//! An example of `enable-method-chaining`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "
            package a:b;
            interface i { resource r { set: func(x: u8); } }
            world w { import i; }
        ",
        enable_method_chaining: true,
    });
}

fn twice(r: &bindings::a::b::i::R) {
    r.set(1).set(2);
}

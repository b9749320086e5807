//! An example of `merge-structurally-equal-types`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "
            package a:b;
            interface i { record r { text: string } f: func(r: r) -> r; }
            world w { import i; export i; }
        ",
        merge_structurally_equal_types: true,
    });
}

use bindings::exports::a::b::i::{Guest, R};

struct Component;

impl Guest for Component {
    fn f(r: R) -> R {
        // What is exported is what is imported: it is passed on as it is.
        bindings::a::b::i::f(&r)
    }
}

//! An example of `with`, as the book shows it from here on.

mod first {
    witcraft_guest::generate!({
        inline: "package a:b; interface types { record r { x: u8 } } world w { import types; }",
    });
}
mod second {
    witcraft_guest::generate!({
        inline: "
            package c:d;
            interface user { use a:b/types.{r}; f: func(r: r); }
            world w { import user; }
            package a:b { interface types { record r { x: u8 } } }
        ",
        with: { "a:b": super::first::a::b },
    });
}

fn call(r: first::a::b::types::R) {
    second::c::d::user::f(r);
}

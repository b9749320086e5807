//! An example of `skip`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { import old: func(); import new: func(); }",
        skip: ["old"],
    });
}

fn call() {
    bindings::new();
}

//! An example of `ownership`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "
            package a:b;
            interface log { record line { text: string } write: func(line: line); }
            world w { import log; }
        ",
        ownership: "borrowing",
    });
}

use bindings::a::b::log::{Line, write};

fn say(text: &str) {
    // Nothing is copied for the call.
    write(Line { text });
}

//! WIT in the source, over several lines, with a name that is defined nowhere.

witcraft_macros::generate!({
        inline: "
            package a:b;
            world w { export run: func(x: colour); }
        ",
    });

fn main() {}

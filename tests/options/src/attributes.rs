//! An example of `attributes`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "
            package my:shapes;
            interface types {
                record point { x: s32, y: s32 }
                enum colour { red, green }
                paint: func(point: point, colour: colour);
            }
            world shapes { import types; }
        ",
        attributes: {
            "types#colour": #[non_exhaustive],
            "types#point.y": [#[doc(alias = "ordinate")]],
        },
    });
}

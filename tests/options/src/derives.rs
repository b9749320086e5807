//! An example of `derives`, as the book shows it from here on.

mod bindings {
    witcraft_host::bindgen!({
        inline: "
            package my:shapes;
            interface types {
                record point { x: s32, y: s32 }
                record scaled { by: f32 }
                move: func(point: point, scaled: scaled) -> point;
            }
            world shapes { import types; }
        ",
        // Not on `scaled`, which holds a float. `{ "types#point": [Hash] }` would be for one type.
        derives: [PartialEq, Eq, Hash],
    });
}

use bindings::my::shapes::types::Point;

fn visited(point: Point) -> std::collections::HashSet<Point> {
    [point].into()
}

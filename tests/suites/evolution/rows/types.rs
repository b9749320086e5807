//! Changes of value types: records, enums, variants, flags and other names.

use wasmtime::component::{ComponentType, Lift, Lower, flags};
use witcraft_host::wasmtime;

use crate::f;
use crate::row::{Half, Row, row};

/// A record as hosts know it. The names are those that guests know, so that values are the same Rust in both.
macro_rules! record {
    ($name:ident { $($wit:literal $field:ident: $ty:ty),* }) => {
        #[derive(ComponentType, Lift, Lower, Clone, PartialEq, Debug)]
        #[component(record)]
        struct $name { $(#[component(name = $wit)] $field: $ty),* }
    };
}

macro_rules! enumeration {
    ($name:ident { $($wit:literal $case:ident),* }) => {
        #[derive(ComponentType, Lift, Lower, Clone, Copy, PartialEq, Debug)]
        #[component(enum)]
        #[repr(u8)]
        #[allow(dead_code, reason = "one value of each type crosses")]
        enum $name { $(#[component(name = $wit)] $case),* }
    };
}

macro_rules! variant {
    ($name:ident { $($wit:literal $case:ident $(($ty:ty))?),* }) => {
        #[derive(ComponentType, Lift, Lower, Clone, PartialEq, Debug)]
        #[component(variant)]
        #[allow(dead_code, reason = "one value of each type crosses")]
        enum $name { $(#[component(name = $wit)] $case $(($ty))?),* }
    };
}

pub(super) fn rows() -> Vec<Row> {
    [records(), enums(), variants(), bits(), names()]
        .into_iter()
        .flatten()
        .collect()
}

fn size() -> Half {
    record!(Size { "width" width: u32, "height" height: u32 });
    Half::new(
        "record size { width: u32, height: u32 } f: func(x: size);",
        vec![f!("f"(Size {
            width: 1,
            height: 2
        }))],
    )
    .knowing(
        "fn know(x: Size) { let Size { width, height } = x; let _: (u32, u32) = (width, height); }",
    )
}

fn records() -> Vec<Row> {
    let with = |title, new| row(title, size(), new);
    vec![
        with("field added", {
            record!(Size { "width" width: u32, "height" height: u32, "depth" depth: u32 });
            Half::new(
                "record size { width: u32, height: u32, depth: u32 } f: func(x: size);",
                vec![f!("f"(Size {
                    width: 1,
                    height: 2,
                    depth: 3
                }))],
            )
        }),
        with("field removed", {
            record!(Size { "width" width: u32 });
            Half::new(
                "record size { width: u32 } f: func(x: size);",
                vec![f!("f"(Size { width: 1 }))],
            )
        }),
        with("field renamed", {
            record!(Size { "width" width: u32, "rows" rows: u32 });
            Half::new(
                "record size { width: u32, rows: u32 } f: func(x: size);",
                vec![f!("f"(Size { width: 1, rows: 2 }))],
            )
        }),
        with("fields reordered", {
            record!(Size { "height" height: u32, "width" width: u32 });
            Half::new(
                "record size { height: u32, width: u32 } f: func(x: size);",
                vec![f!("f"(Size {
                    height: 2,
                    width: 1
                }))],
            )
        }),
        with("field of another type", {
            record!(Size { "width" width: u32, "height" height: u64 });
            Half::new(
                "record size { width: u32, height: u64 } f: func(x: size);",
                vec![f!("f"(Size {
                    width: 1,
                    height: 2
                }))],
            )
        }),
        with("field optional", {
            record!(Size { "width" width: u32, "height" height: Option<u32> });
            Half::new(
                "record size { width: u32, height: option<u32> } f: func(x: size);",
                vec![f!("f"(Size {
                    width: 1,
                    height: Some(2)
                }))],
            )
        }),
        with("record to tuple", {
            Half::new(
                "type size = tuple<u32, u32>; f: func(x: size);",
                vec![f!("f"((1_u32, 2_u32)))],
            )
        }),
        row(
            "record inside of a list",
            {
                record!(Point { "x" x: u32 });
                Half::new(
                    "record point { x: u32 } f: func() -> list<point>;",
                    vec![f!("f"() -> vec![Point { x: 1 }])],
                )
            },
            {
                record!(Point { "x" x: u32, "y" y: u32 });
                Half::new(
                    "record point { x: u32, y: u32 } f: func() -> list<point>;",
                    vec![f!("f"() -> vec![Point { x: 1, y: 2 }])],
                )
            },
        ),
    ]
}

fn enums() -> Vec<Row> {
    let old = || {
        enumeration!(Color { "red" Red, "green" Green });
        Half::new(
            "enum color { red, green } f: func(x: color);",
            vec![f!("f"(Color::Red))],
        )
        .knowing("fn know(x: Color) { match x { Color::Red => (), Color::Green => () } }")
    };
    vec![
        row("case of an enum added", old(), {
            enumeration!(Color { "red" Red, "green" Green, "blue" Blue });
            Half::new(
                "enum color { red, green, blue } f: func(x: color);",
                vec![f!("f"(Color::Red))],
            )
        }),
        row("case of an enum renamed", old(), {
            enumeration!(Color { "red" Red, "lime" Lime });
            Half::new(
                "enum color { red, lime } f: func(x: color);",
                vec![f!("f"(Color::Red))],
            )
        }),
        row("cases of an enum reordered", old(), {
            enumeration!(Color { "green" Green, "red" Red });
            Half::new(
                "enum color { green, red } f: func(x: color);",
                vec![f!("f"(Color::Red))],
            )
        }),
    ]
}

fn variants() -> Vec<Row> {
    let old = || {
        variant!(Shape { "circle" Circle(u32), "dot" Dot });
        Half::new(
            "variant shape { circle(u32), dot } f: func(x: shape);",
            vec![f!("f"(Shape::Circle(3)))],
        ).knowing("fn know(x: Shape) { match x { Shape::Circle(x) => { let _: u32 = x; } Shape::Dot => () } }")
    };
    vec![
        row("case of a variant added", old(), {
            variant!(Shape { "circle" Circle(u32), "dot" Dot, "line" Line });
            Half::new(
                "variant shape { circle(u32), dot, line } f: func(x: shape);",
                vec![f!("f"(Shape::Circle(3)))],
            )
        }),
        row("payload changed", old(), {
            variant!(Shape { "circle" Circle(u64), "dot" Dot });
            Half::new(
                "variant shape { circle(u64), dot } f: func(x: shape);",
                vec![f!("f"(Shape::Circle(3)))],
            )
        }),
        row("payload removed", old(), {
            variant!(Shape { "circle" Circle, "dot" Dot });
            Half::new(
                "variant shape { circle, dot } f: func(x: shape);",
                vec![f!("f"(Shape::Circle))],
            )
        }),
    ]
}

fn bits() -> Vec<Row> {
    let old = || {
        flags!(Style { #[component(name = "bold")] const BOLD; #[component(name = "thin")] const THIN; });
        Half::new(
            "flags style { bold, thin } f: func(x: style);",
            vec![f!("f"(Style::BOLD))],
        )
        .knowing("const ALL: [Style; 2] = [Style::BOLD, Style::THIN];")
    };
    vec![
        row("flag added", old(), {
            flags!(Style {
                #[component(name = "bold")] const BOLD;
                #[component(name = "thin")] const THIN;
                #[component(name = "wide")] const WIDE;
            });
            Half::new(
                "flags style { bold, thin, wide } f: func(x: style);",
                vec![f!("f"(Style::BOLD))],
            )
        }),
        row("flag renamed", old(), {
            flags!(Style { #[component(name = "bold")] const BOLD; #[component(name = "slim")] const SLIM; });
            Half::new(
                "flags style { bold, slim } f: func(x: style);",
                vec![f!("f"(Style::BOLD))],
            )
        }),
        row("flags reordered", old(), {
            flags!(Style { #[component(name = "thin")] const THIN; #[component(name = "bold")] const BOLD; });
            Half::new(
                "flags style { thin, bold } f: func(x: style);",
                vec![f!("f"(Style::BOLD))],
            )
        }),
    ]
}

fn names() -> Vec<Row> {
    let id = |wit| Half::new(wit, vec![f!("f"(7_u32))]);
    vec![
        row("type renamed", size(), {
            record!(Extent { "width" width: u32, "height" height: u32 });
            Half::new(
                "record extent { width: u32, height: u32 } f: func(x: extent);",
                vec![f!("f"(Extent {
                    width: 1,
                    height: 2
                }))],
            )
        }),
        row("type renamed with an alias", size(), {
            record!(Extent { "width" width: u32, "height" height: u32 });
            Half::new(
                "record extent { width: u32, height: u32 } type size = extent; f: func(x: extent);",
                vec![f!("f"(Extent {
                    width: 1,
                    height: 2
                }))],
            )
        }),
        row(
            "type added",
            id("f: func(x: u32);"),
            id("record size { width: u32 } f: func(x: u32);"),
        ),
        row(
            "alias of another type",
            id("type id = u32; f: func(x: id);"),
            Half::new("type id = u64; f: func(x: id);", vec![f!("f"(7_u64))]),
        ),
        row(
            "alias written out",
            id("type id = u32; f: func(x: id);").knowing("fn know(x: Id) -> u32 { x }"),
            id("f: func(x: u32);"),
        ),
        row("record moved to another interface", size(), {
            record!(Size { "width" width: u32, "height" height: u32 });
            Half::new(
                "use types.{size}; f: func(x: size);",
                vec![f!("f"(Size {
                    width: 1,
                    height: 2
                }))],
            )
            .beside("types", "record size { width: u32, height: u32 }")
        }),
    ]
}

//! Changes of what a world holds, of versions, and of gates.

use crate::f;
use crate::row::{Composition, Half, Row, row};

const CALLS_F: &str = "assert!(f(1) == 2);";

pub(super) fn rows() -> Vec<Row> {
    let f = |wit| Half::new(wit, vec![f!("f"(1_u32) -> 2_u32)]);
    let plain = || f("f: func(x: u32) -> u32;");
    let two = || plain().and("j", "g: func();", vec![f!("g"())]);
    let stable = "@since(version = 0.5.0) f: func(x: u32) -> u32; ";
    let with_g = || {
        let functions = vec![f!("f"(1_u32) -> 2_u32), f!("g"())];
        Half::new("f: func(x: u32) -> u32; g: func();", functions)
    };
    let gated = |gate: &str| -> &'static str { format!("{stable}{gate} g: func();").leak() };
    vec![
        row("interface added to the world", plain(), two()),
        row(
            "function moved to another interface",
            with_g().beside("j", "h: func();"),
            plain().and("j", "h: func(); g: func();", vec![f!("h"()), f!("g"())]),
        ),
        row(
            "later version",
            plain().version("1.0.0"),
            plain().version("1.4.2"),
        ),
        row(
            "later version before 1.0.0",
            plain().version("0.2.0"),
            plain().version("0.2.9"),
        ),
        row(
            "incompatible version",
            plain().version("1.0.0"),
            plain().version("2.0.0"),
        )
        .composition(Composition::BlindToVersions),
        row(
            "incompatible version before 1.0.0",
            plain().version("0.2.0"),
            plain().version("0.3.0"),
        )
        .composition(Composition::BlindToVersions),
        row(
            "incompatible version before 0.1.0",
            plain().version("0.0.1"),
            plain().version("0.0.2"),
        )
        .composition(Composition::BlindToVersions),
        row(
            "function removed that nobody calls",
            with_g().using(CALLS_F),
            plain(),
        )
        .idle(),
        row(
            "function changed that nobody calls",
            with_g().using(CALLS_F),
            {
                let functions = vec![f!("f"(1_u32) -> 2_u32), f!("g"(3_u32))];
                Half::new("f: func(x: u32) -> u32; g: func(x: u32);", functions).using(CALLS_F)
            },
        )
        .idle(),
        row(
            "interface removed that nobody uses",
            two().using(CALLS_F),
            plain(),
        )
        .idle(),
        row("gate written", plain(), f(stable)),
        row(
            "function behind a gate",
            with_g(),
            f(gated("@unstable(feature = tried)")),
        ),
        row(
            "function deprecated",
            with_g(),
            Half::new(
                gated("@since(version = 0.5.0) @deprecated(version = 1.0.0)"),
                vec![f!("f"(1_u32) -> 2_u32), f!("g"())],
            ),
        ),
    ]
}

//! A guest whose bindings are made by macros, two in one crate.

/// The world that the component is of.
mod bindings {
    witcraft_guest::generate!({
        path: "../../wit/kinds",
        world: "kinds",
        derives: [PartialEq, Eq, Hash],
        attributes: { "types#point": #[non_exhaustive] },
    });
}

/// Another world, whose imports the component has besides.
mod fetching {
    witcraft_guest::generate!({ path: "../../wit/kinds", world: "fetching" });
}

#[path = "../../../shared/kinds_guest.rs"]
mod kinds;

struct Component;

bindings::export!(Component with_types_in bindings);

async fn fetch(name: String) -> String {
    fetching::fetch(name).await
}

#[cfg(test)]
mod tests {
    use crate::Component;
    use crate::bindings::exports::tests::kinds::drawing::{
        Colour, Guest, GuestCanvas, Shape, Style,
    };
    use crate::kinds::Canvas;

    #[test]
    fn the_implementation_is_called_directly() {
        let text = Component::describe(Shape::Label("a".into()), Colour::Red, Style::BOLD);
        assert_eq!(text, "Colour::Red label \"a\", bold: true");
        assert_eq!(Canvas::new("c".into()).shapes(), []);
    }

    #[test]
    #[should_panic(
        expected = "`say` of the world is imported from the host, and a native build has no host"
    )]
    fn an_import_panics_and_says_why() {
        Canvas::new("c".into()).add(Shape::Nothing);
    }
}

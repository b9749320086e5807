//! The guest of the book's first chapters: what the book shows of it is between the anchors.

// ANCHOR: guest
mod bindings {
    witcraft_guest::generate!({ path: "../../wit/greeter" });
}

use bindings::exports::book::greeter::greetings::{Guest, Manner};

struct Greeter;

impl Guest for Greeter {
    fn greet(name: String, manner: Manner) -> String {
        bindings::log(&format!("greeting {name}"));
        greeting(&name, manner)
    }
}

fn greeting(name: &str, manner: Manner) -> String {
    match manner {
        Manner::Casual => format!("Hi, {name}!"),
        Manner::Formal => format!("Good day, {name}."),
    }
}

bindings::export!(Greeter with_types_in bindings);
// ANCHOR_END: guest

// ANCHOR: tests
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manners_matter() {
        assert_eq!(greeting("Ada", Manner::Formal), "Good day, Ada.");
        assert_eq!(greeting("Ada", Manner::Casual), "Hi, Ada!");
    }
}
// ANCHOR_END: tests

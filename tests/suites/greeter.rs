//! The component that the book builds in its first chapters, built and run.

use witcraft_tests::guest;

#[test]
fn the_first_component_greets() {
    let (greeting, lines) = greeter_host::greet(guest::component("greeter"), "Ada").unwrap();
    assert_eq!(greeting, "Good day, Ada.");
    assert_eq!(lines, ["greeting Ada"]);
}

//! An example of `type-section-suffix`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { import f: func(); }",
        type_section_suffix: "-of-a-library",
    });
}

//! An example of `disable-custom-section-link-helpers`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { export run: func(); }",
        disable_custom_section_link_helpers: true,
    });
}

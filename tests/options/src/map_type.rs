//! An example of `map-type`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "package a:b; world w { import put: func(all: map<string, u32>); }",
        map_type: "::std::collections::HashMap",
    });
}

fn put(all: &std::collections::HashMap<String, u32>) {
    bindings::put(all);
}

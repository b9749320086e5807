//! An example of `std-feature`, as the book shows it from here on.

mod bindings {
    witcraft_guest::generate!({
        inline: "
            package a:b;
            interface i { enum error { missing } f: func() -> result<_, error>; }
            world w { import i; }
        ",
        std_feature: true,
    });
}

#[cfg(feature = "std")]
fn call() -> Result<(), Box<dyn std::error::Error>> {
    Ok(bindings::a::b::i::f()?)
}

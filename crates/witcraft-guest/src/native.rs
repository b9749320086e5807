//! What generated bindings call in place of the host where there is none: in a native build.

/// Stands for an imported function.
pub fn import(module: &str, name: &str) -> ! {
    let (what, whose) = match module {
        "$root" => (name.to_owned(), "the world".to_owned()),
        module => (name.to_owned(), format!("`{module}`")),
    };
    panic!(
        "`{what}` of {whose} is imported from the host, and a native build has no host.\n\
         In a native test, call the type that implements the exports, and only what imports nothing: keep the rest \
         behind a trait or a function that the test can replace.\n\
         To test the guest as a whole, build it for wasm32 and run the component."
    )
}

/// Stands for what streams and futures are made of.
pub fn stream() -> ! {
    panic!(
        "streams and futures come from the host, and a native build has no host.\n\
         In a native test, pass plain values, such as a `Vec`, to the code behind the stream.\n\
         To test the guest as a whole, build it for wasm32 and run the component."
    )
}

#[cfg(test)]
mod tests {
    #[test]
    #[should_panic(expected = "`f` of `a:b/c` is imported from the host")]
    fn an_import_says_what_it_is() {
        super::import("a:b/c", "f");
    }
}

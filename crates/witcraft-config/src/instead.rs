//! What to write in place of the options of upstream's macros, for who comes from there.
//!
//! Their names are those of the macros, which are not always those of the generators below them
//! ([`LEFT_OUT`](crate::LEFT_OUT)).

use crate::Syntax;

/// What to write in place of an option that `wit_bindgen::generate!` or `wasmtime::component::bindgen!` has and
/// Witcraft does not.
#[must_use]
pub fn instead(name: &str, syntax: Syntax) -> Option<String> {
    let write = |key: &str, value: &str| match syntax {
        Syntax::Macro => format!("`{}: {value}`", key.replace('-', "_")),
        Syntax::Toml => format!("`{key} = {value}`"),
        Syntax::Arguments => format!("`--{key}`"),
    };
    let text = match name.replace('-', "_").as_str() {
        "generate_all" => "leave it out: what is not in `with` is always generated".to_owned(),
        "additional_derives" | "additional_derive_attributes" => {
            format!("write {}", write("derives", "[\"Hash\"]"))
        }
        "additional_derives_ignore" | "additional_derive_ignore" => {
            "leave it out: `derives` passes over what cannot have a trait, and takes selectors".to_owned()
        }
        "runtime_path" | "bitflags_path" => {
            "leave it out: generated code names `witcraft_guest` and nothing else".to_owned()
        }
        "wasmtime_crate" => {
            "leave it out: generated code names `witcraft_host` and nothing else".to_owned()
        }
        "format" | "rustfmt" => {
            "leave it out: files are always formatted, and what a macro makes is never seen".to_owned()
        }
        "debug" | "stringify" | "include_generated_code_from_file" => {
            "leave it out: `witcraft guest -o FILE` and `witcraft host -o FILE` write the bindings".to_owned()
        }
        "imports" | "only_imports" | "except_imports" => format!(
            "say it by what is to hold, as in {}: `true`, or a list of functions; of host bindings `trappable`, \
             `tracing` and `store`, too",
            write("async", "[\"import:*\"]")
        ),
        "exports" => format!(
            "say it by what is to hold, as in {}; what implements a guest's exports is named in `export!`",
            write("async", "[\"export:*\"]")
        ),
        "interfaces" => "write a world that imports them, in `inline` or in a file".to_owned(),
        "anyhow" => {
            "leave it out: the feature `anyhow` of `witcraft-host` lets `?` make one error of the other".to_owned()
        }
        "named_imports" => {
            "leave it out: the component model does not have imports by name yet".to_owned()
        }
        "exact" => "leave it out: a selector picks what it says, and nothing that is below it".to_owned(),
        _ => return None,
    };
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bindings, LEFT_OUT};

    #[test]
    fn every_option_that_is_left_out_has_an_answer_and_no_other() {
        for option in LEFT_OUT {
            assert!(
                instead(option.name, Syntax::Macro).is_some(),
                "{}",
                option.name
            );
        }
        for option in Bindings::OPTIONS {
            assert_eq!(instead(option.key, Syntax::Macro), None, "{}", option.key);
        }
    }

    #[test]
    fn what_to_write_is_written_as_it_is_there() {
        let derives = |syntax| instead("additional_derives", syntax).unwrap();
        assert_eq!(derives(Syntax::Macro), "write `derives: [\"Hash\"]`");
        assert_eq!(derives(Syntax::Toml), "write `derives = [\"Hash\"]`");
        assert_eq!(derives(Syntax::Arguments), "write `--derives`");
    }
}

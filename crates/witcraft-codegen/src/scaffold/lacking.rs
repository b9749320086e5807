//! What a file that people wrote lacks, compared with a fresh scaffold.

use syn::visit::{self, Visit};
use syn::{ImplItem, ItemImpl};

/// A function that a file does not implement.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// The trait it belongs to, as its scaffold names it: `Guest`, `bindings::Guest`.
    pub of: String,
    /// Its name.
    pub name: String,
    /// The function, ready to paste into the implementation of the trait.
    pub text: String,
}

/// What of `scaffold` is not in `written`. Both are texts of Rust; functions are matched by the
/// last name of their trait and their own.
///
/// # Errors
///
/// If `written` is no Rust: then nothing can be said of it.
pub fn missing(written: &str, scaffold: &str) -> syn::Result<Vec<Missing>> {
    let mut there = functions(&syn::parse_file(written)?);
    let wanted = functions(&syn::parse_file(scaffold)?);
    Ok(wanted
        .into_iter()
        .filter(|want| {
            // Two interfaces may have a function of the same name: each counts once.
            let found = there
                .iter()
                .position(|have| (last(&have.of), &have.name) == (last(&want.of), &want.name));
            found.map(|index| there.swap_remove(index)).is_none()
        })
        .collect())
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

fn functions(file: &syn::File) -> Vec<Missing> {
    let mut collect = Collect {
        functions: Vec::new(),
    };
    collect.visit_file(file);
    collect.functions
}

struct Collect {
    functions: Vec<Missing>,
}

impl<'ast> Visit<'ast> for Collect {
    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        visit::visit_item_impl(self, item);
        let Some((_, path, _)) = &item.trait_ else {
            return;
        };
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        for inner in &item.items {
            if let ImplItem::Fn(function) = inner {
                let file: syn::File = syn::parse_quote!(impl S { #function });
                let printed = prettyplease::unparse(&file);
                let lines: Vec<&str> = printed.lines().collect();
                let body = &lines[1..lines.len().saturating_sub(1).max(1)];
                self.functions.push(Missing {
                    of: names.join("::"),
                    name: function.sig.ident.to_string(),
                    text: body.join("\n") + "\n",
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_written_is_missing_with_its_text() {
        let scaffold = "impl bindings::Guest for C { fn a() { todo!() } fn b(x: u8) -> u8 { todo!() } } \
                        mod m { impl Guest for super::C { fn a() { todo!() } } }";
        let written = "use x::Guest; impl Guest for Mine { fn a() {} }";
        let missing = missing(written, scaffold).unwrap();
        let names: Vec<_> = missing
            .iter()
            .map(|one| (one.of.as_str(), one.name.as_str()))
            .collect();
        assert_eq!(names, [("bindings::Guest", "b"), ("Guest", "a")]);
        assert_eq!(
            missing[0].text,
            "    fn b(x: u8) -> u8 {\n        todo!()\n    }\n"
        );
    }

    #[test]
    fn a_file_that_is_no_rust_is_an_error() {
        assert!(super::missing("fn {", "").is_err());
    }
}

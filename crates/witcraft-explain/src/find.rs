//! From an error to its explanation.

use std::error::Error;
use std::fmt::Display;

use crate::pages;
use crate::said::Said;
use crate::{About, Explanation};

/// Explains an error, given as its message and those of its causes, outermost first; `None` if none
/// of them is known.
///
/// `error.chain()` of `wasmtime::Error` and of `anyhow::Error` is what to give.
#[must_use]
pub fn find<T: Display>(chain: impl IntoIterator<Item = T>, about: &About) -> Option<Explanation> {
    let chain: Vec<String> = chain.into_iter().map(|said| said.to_string()).collect();
    let said = Said {
        chain: &chain,
        about,
    };
    pages::all().iter().find_map(|page| {
        let here = (page.recognise)(&said)?;
        Some(Explanation {
            code: page.code,
            title: page.title,
            meaning: page.meaning,
            why: here.why,
            next: here.next,
        })
    })
}

/// Explains an error of the standard library's kind, with its sources.
#[must_use]
pub fn find_error(error: &(dyn Error + 'static), about: &About) -> Option<Explanation> {
    let mut chain = Vec::new();
    let mut next = Some(error);
    while let Some(error) = next {
        chain.push(error.to_string());
        next = error.source();
    }
    find(chain, about)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_knows_the_messages_that_it_shows() {
        for page in pages::all() {
            for message in page.messages {
                let found = find([message], &About::default());
                let found = found.unwrap_or_else(|| panic!("{message} is not known"));
                assert_eq!(found.code, page.code, "{message}");
                assert!(!found.next.is_empty(), "{message}");
            }
        }
    }

    #[test]
    fn codes_are_unique_and_in_kebab_case() {
        let mut codes: Vec<&str> = pages::all().iter().map(|page| page.code).collect();
        let kebab = |code: &str| {
            code.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        assert!(codes.iter().all(|code| kebab(code)), "{codes:?}");
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn the_import_and_its_version_are_named() {
        let chain = [
            "component imports instance `wasi:http/types@0.3.1`, but a matching implementation was \
             not found in the linker",
            "instance export `fields` has the wrong type",
        ];
        let found = find(chain, &About::file("a.wasm")).unwrap();
        assert_eq!(found.code, "import-not-provided");
        for part in [
            "`a.wasm`",
            "wasi:http/types@0.3.1",
            "0.3.1",
            "wasmtime-wasi-http",
            "`fields`",
        ] {
            assert!(found.why.contains(part), "{part}: {}", found.why);
        }
    }

    #[test]
    fn a_mismatch_inside_of_an_import_is_a_mismatch() {
        let chain = [
            "component imports instance `local:demo/types`, but a matching implementation was not \
             found in the linker",
            "instance export `scale` has the wrong type",
            "type mismatch with parameters",
            "expected `u32` found `string`",
        ];
        let found = find(chain, &About::file("a.wasm")).unwrap();
        assert_eq!(found.code, "type-mismatch");
        assert_eq!(
            found.why,
            "the parameters of `scale` differ, in `local:demo/types`: expected `u32` found `string`"
        );
    }

    #[test]
    fn what_is_not_known_is_not_explained() {
        for message in [
            "",
            "the disk is full",
            "type",
            "package 'a:b' is fine",
            "expected 1 types, found a",
        ] {
            assert_eq!(find([message], &About::default()), None, "{message}");
        }
        assert_eq!(find(Vec::<String>::new(), &About::default()), None);
    }
}

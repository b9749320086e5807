//! Texts to unresolved packages: our parser says what is wrong with every file, `wit-parser` has
//! the last word.

use wit_parser::{SourceMap, UnresolvedPackageGroup};
use witcraft_diagnostics::{Diagnostic, FileId, SourceFile};
use witcraft_syntax::{Parse, SyntaxElement, SyntaxKind, SyntaxNode, ast};

use super::gather::{Gathered, TextGroup};
use super::names::{self, Place};
use super::{explain, strict};
use crate::guard;

/// A group of texts that was parsed.
pub(super) struct Parsed {
    pub(super) group: UnresolvedPackageGroup,
    /// Asked for, as opposed to found in `deps`.
    pub(super) main: bool,
}

/// Everything that became of the texts.
pub(super) struct Outcome {
    pub(super) parsed: Vec<Parsed>,
    /// The trees of the files of every group.
    pub(super) trees: Vec<Vec<Place>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Parses every group; what cannot be parsed is left out and explained.
pub(super) fn parse_all(gathered: &Gathered) -> Outcome {
    let mut outcome = Outcome {
        parsed: Vec::new(),
        trees: Vec::new(),
        diagnostics: Vec::new(),
    };
    let mut sound = Vec::new();
    for texts in &gathered.texts {
        let (trees, errors) = syntax(texts, gathered);
        sound.push(errors.is_empty());
        outcome.diagnostics.extend(errors);
        outcome.trees.push(trees);
    }
    // Where the syntax is wrong, the rest only follows from it.
    let groups = gathered.texts.iter().zip(sound).enumerate();
    for (index, (texts, _)) in groups.filter(|(_, (_, sound))| *sound) {
        for tree in &outcome.trees[index] {
            outcome
                .diagnostics
                .extend(strict::check(tree.file, &tree.node));
        }
        match upstream(&texts.files, &outcome.trees[index], gathered) {
            Ok(group) => outcome.parsed.push(Parsed {
                group,
                main: texts.main,
            }),
            Err(verdict) => {
                let explained = names::explain(verdict, &outcome.trees, Some(index), gathered);
                outcome.diagnostics.extend(explained);
            }
        }
    }
    outcome
}

/// The trees of a group, and every error of syntax in it.
fn syntax(texts: &TextGroup, gathered: &Gathered) -> (Vec<Place>, Vec<Diagnostic>) {
    let (mut trees, mut errors) = (Vec::new(), Vec::new());
    for file in &texts.files {
        let source = gathered.sources.file(*file);
        let parse = witcraft_syntax::parse(*file, source.text());
        trees.push(Place::new(*file, parse.tree()));
        match not_wit(*file, source, &parse) {
            Some(diagnostic) => errors.push(diagnostic),
            None => errors.extend(parse.into_diagnostics()),
        }
    }
    (trees, errors)
}

/// A file that is wrong from its first word on, and does not say that it is WIT.
fn not_wit(file: FileId, source: &SourceFile, parse: &Parse) -> Option<Diagnostic> {
    let is_named_wit = std::path::Path::new(source.name())
        .extension()
        .is_some_and(|extension| extension == "wit");
    let first = parse.diagnostics().first()?;
    let place = first.span()?.range.clone();
    let start = parse
        .tree()
        .descendants_with_tokens()
        .filter_map(SyntaxElement::into_token)
        .find(|token| token.kind() != SyntaxKind::Whitespace && !token.kind().is_comment())?;
    if is_named_wit || place.start > u32::from(start.text_range().start()) as usize {
        return None;
    }
    Some(
        Diagnostic::error("not-wit", "this does not look like WIT")
            .label(file.span(place), "not WIT")
            .note(format!("the parser says: {}", first.message))
            .help("WIT begins with `package my:package@0.1.0;` and holds interfaces and worlds"),
    )
}

/// What `wit-parser` makes of a group.
fn upstream(
    files: &[FileId],
    trees: &[Place],
    gathered: &Gathered,
) -> Result<UnresolvedPackageGroup, Diagnostic> {
    let attempt = guard::catch(|| {
        let mut map = SourceMap::default();
        for tree in trees {
            let name = gathered.sources.file(tree.file).name();
            map.push_str(name, without_plain_comments(&tree.node));
        }
        map.parse()
    });
    match attempt {
        Ok(Ok(group)) => Ok(group),
        Ok(Err((map, error))) => Err(explain::parse_error(error.kind(), &map, files, gathered)),
        Err(panic) => Err(explain::panic(&panic, "parsing this file").at_path(
            files
                .first()
                .map(|file| gathered.sources.file(*file).name())
                .unwrap_or_default(),
        )),
    }
}

/// The text of a tree with its plain comments blanked.
///
/// `wit-parser` takes every comment before an item for its documentation, detached ones and the
/// trailing comment of the line before included, and `/**/` there makes it panic. Comments that
/// are no documentation are therefore replaced by as many blanks: every span stays true.
fn without_plain_comments(tree: &SyntaxNode) -> String {
    let mut text = String::with_capacity(u32::from(tree.text_range().len()) as usize);
    for element in tree.descendants_with_tokens() {
        let Some(token) = element.into_token() else {
            continue;
        };
        if token.kind().is_comment() && !ast::is_documentation(token.text()) {
            for char in token.text().chars() {
                match char {
                    '\r' | '\n' => text.push(char),
                    _ => text.extend(std::iter::repeat_n(' ', char.len_utf8())),
                }
            }
        } else {
            text.push_str(token.text());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let file = witcraft_diagnostics::SourceSet::default().add("a.wit", text);
        let blanked = without_plain_comments(&witcraft_syntax::parse(file, text).tree());
        assert_eq!(blanked, expected);
        assert_eq!(blanked.len(), text.len(), "spans must stay true");
    }

    #[test]
    fn documentation_stays_and_the_rest_goes() {
        check("/// doc\n// no\nx", "/// doc\n     \nx");
        check("/** doc */ /* no */ x", "/** doc */          x");
        check("//// ruler\n/**/ /***/ x", "          \n           x");
        check("a // é\r\nb", "a      \r\nb");
        check("/* a\n/* b */ c\n*/d", "    \n         \n  d");
    }
}

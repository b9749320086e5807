//! Texts to unresolved packages: our parser says what is wrong with every file, `wit-parser` has
//! the last word.
//!
//! A dependency is read by `wit-parser` only, as long as that accepts it: our trees of it are for what
//! is wrong, and made when something is.

use std::cell::LazyCell;

use wit_parser::{SourceMap, UnresolvedPackageGroup};
use witcraft_diagnostics::{Diagnostic, FileId, SourceFile};
use witcraft_syntax::{Parse, SyntaxElement, SyntaxKind, ast};

use super::gather::{Gathered, TextGroup};
use super::names::{self, Index, Tree};
use super::{explain, strict, suspect};
use crate::guard;
use crate::package::Text;
use crate::workers;

/// A group of texts that was parsed.
pub(super) struct Parsed {
    pub(super) group: UnresolvedPackageGroup,
    pub(super) files: Vec<FileId>,
    /// Asked for, as opposed to found in `deps`.
    pub(super) main: bool,
}

/// Everything that became of the texts.
pub(super) struct Outcome {
    pub(super) parsed: Vec<Parsed>,
    /// The groups that `wit-parser` did not read: their syntax is wrong, or it refused them.
    pub(super) unread: Vec<usize>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The trees of the files of every group.
    pub(super) texts: Vec<Vec<Text>>,
}

/// What became of one group: our trees, and what upstream says unless their syntax is wrong.
struct Group {
    texts: Vec<Text>,
    upstream: Option<Result<UnresolvedPackageGroup, Diagnostic>>,
}

/// Parses every group; what cannot be parsed is left out and explained.
pub(super) fn parse_all(gathered: &Gathered) -> Outcome {
    let mut texts = Vec::new();
    let mut verdicts = Vec::new();
    for group in in_parallel(&gathered.texts, gathered) {
        texts.push(group.texts);
        verdicts.push(group.upstream);
    }
    let mut parsed = Vec::new();
    let mut unread = Vec::new();
    let mut diagnostics = Vec::new();
    for text in texts.iter().flatten() {
        if let Some(parse) = text.parsed() {
            diagnostics.extend(syntax(text.file(), parse, gathered));
        }
    }
    // Few packages need it.
    let index = LazyCell::new(|| index(&texts, gathered));
    for (at, (verdict, group)) in verdicts.into_iter().zip(&gathered.texts).enumerate() {
        for tree in texts[at].iter().filter_map(read).filter(|tree| tree.sound) {
            diagnostics.extend(strict::check(&tree, &index));
        }
        let explained = match verdict {
            Some(Ok(read)) => {
                parsed.push(Parsed {
                    group: read,
                    files: group.files.clone(),
                    main: group.main,
                });
                continue;
            }
            Some(Err(verdict)) => names::explain(verdict, &index, Some(at), gathered),
            None => names::find(&index, Some(at), gathered),
        };
        diagnostics.extend(explained);
        unread.push(at);
    }
    drop(index);
    Outcome {
        parsed,
        unread,
        diagnostics,
        texts,
    }
}

/// What all texts define, for which they are all parsed.
pub(super) fn index(texts: &[Vec<Text>], gathered: &Gathered) -> Index {
    let tree = |text: &Text| tree(text, text.parse(&gathered.sources));
    let groups = texts.iter().map(|group| group.iter().map(tree).collect());
    Index::new(&groups.collect::<Vec<Vec<Tree>>>())
}

/// The tree of a text that has been parsed already.
fn read(text: &Text) -> Option<Tree> {
    Some(tree(text, text.parsed()?))
}

fn tree(text: &Text, parse: &Parse) -> Tree {
    Tree {
        file: text.file(),
        node: parse.tree(),
        sound: parse.is_ok(),
    }
}

/// Every group, on as many threads as there are processors.
fn in_parallel(groups: &[TextGroup], gathered: &Gathered) -> Vec<Group> {
    let length = |file: &FileId| gathered.sources.file(*file).text().len();
    let length = |group: &TextGroup| -> usize { group.files.iter().map(length).sum() };
    // The longest first, so that no thread is left with it in the end.
    let mut order: Vec<(usize, usize)> = groups.iter().map(length).enumerate().collect();
    order.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    let threads = workers::worth(order.iter().map(|(_, length)| length).sum());
    let parse = |(): &(), (at, _): &(usize, usize)| (*at, parse(&groups[*at], gathered));
    let mut done = workers::each(&order, threads, &(), || (), parse);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, group)| group).collect()
}

fn parse(group: &TextGroup, gathered: &Gathered) -> Group {
    let text = |file: &FileId| Text::new(*file, group.main);
    let texts: Vec<Text> = group.files.iter().map(text).collect();
    let mut verdict = None;
    if !group.main {
        match upstream(&group.files, gathered) {
            Ok(read) if !suspect::is_suspect(&read) => {
                let upstream = Some(Ok(read));
                return Group { texts, upstream };
            }
            other => verdict = Some(other),
        }
    }
    // Where the syntax is wrong, the rest only follows from it.
    let mut sound = true;
    for text in &texts {
        sound &= text.parse(&gathered.sources).is_ok();
    }
    let upstream = sound.then(|| verdict.unwrap_or_else(|| upstream(&group.files, gathered)));
    Group { texts, upstream }
}

/// Every error of syntax in a text.
fn syntax(file: FileId, parse: &Parse, gathered: &Gathered) -> Vec<Diagnostic> {
    match not_wit(file, gathered.sources.file(file), parse) {
        Some(diagnostic) => vec![diagnostic],
        None => parse.diagnostics().to_vec(),
    }
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
fn upstream(files: &[FileId], gathered: &Gathered) -> Result<UnresolvedPackageGroup, Diagnostic> {
    let attempt = guard::catch(|| {
        let mut map = SourceMap::default();
        for file in files {
            let source = gathered.sources.file(*file);
            map.push_str(source.name(), without_plain_comments(source.text()));
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

/// A text with its plain comments blanked.
///
/// `wit-parser` takes every comment before an item for its documentation, detached ones and the
/// trailing comment of the line before included, and `/**/` there makes it panic. Comments that
/// are no documentation are therefore replaced by as many blanks: every span stays true.
fn without_plain_comments(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut kept = 0;
    for range in witcraft_syntax::comments(text) {
        let comment = &text[range.clone()];
        if ast::is_documentation(comment) {
            continue;
        }
        blanked.push_str(&text[kept..range.start]);
        for char in comment.chars() {
            match char {
                '\r' | '\n' => blanked.push(char),
                _ => blanked.extend(std::iter::repeat_n(' ', char.len_utf8())),
            }
        }
        kept = range.end;
    }
    blanked.push_str(&text[kept..]);
    blanked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let blanked = without_plain_comments(text);
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

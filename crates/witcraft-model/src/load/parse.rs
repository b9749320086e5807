//! Texts to unresolved packages: our parser says what is wrong with every file, `wit-parser` has
//! the last word.
//!
//! A dependency is read by `wit-parser` only, as long as that accepts it: our trees of it are for what
//! is wrong, and made when something is.

use std::cell::LazyCell;

use wit_parser::{SourceMap, UnresolvedPackageGroup};
use witcraft_diagnostics::{Diagnostic, FileId, SourceFile};
use witcraft_syntax::{Parse, SyntaxElement, SyntaxKind};

use super::gather::{Gathered, TextGroup};
use super::names::{self, Index, Tree};
use super::{explain, headers, strict, suspect};
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
    /// What is wrong with what its files say before `package`.
    headers: Option<Diagnostic>,
    upstream: Option<Result<UnresolvedPackageGroup, Diagnostic>>,
}

/// Parses every group, with `documentation` or without; what cannot be parsed is left out and explained.
pub(super) fn parse_all(gathered: &Gathered, documentation: bool) -> Outcome {
    let mut texts = Vec::new();
    let mut verdicts = Vec::new();
    let mut diagnostics = Vec::new();
    for group in in_parallel(gathered, documentation) {
        diagnostics.extend(group.headers);
        texts.push(group.texts);
        verdicts.push(group.upstream);
    }
    let mut parsed = Vec::new();
    let mut unread = Vec::new();
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
fn in_parallel(gathered: &Gathered, documentation: bool) -> Vec<Group> {
    let groups = &gathered.texts;
    let length = |file: &FileId| gathered.sources.file(*file).text().len();
    let length = |group: &TextGroup| -> usize { group.files.iter().map(length).sum() };
    // The longest first, so that no thread is left with it in the end.
    let mut order: Vec<(usize, usize)> = groups.iter().map(length).enumerate().collect();
    order.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    let threads = workers::worth(order.iter().map(|(_, length)| length).sum());
    let parse =
        |(): &(), (at, _): &(usize, usize)| (*at, parse(&groups[*at], gathered, documentation));
    let mut done = workers::each(&order, threads, &(), || (), parse);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, group)| group).collect()
}

fn parse(group: &TextGroup, gathered: &Gathered, documentation: bool) -> Group {
    let text = |file: &FileId| Text::new(*file, group.main);
    let texts: Vec<Text> = group.files.iter().map(text).collect();
    let headers = headers::check(&texts, &gathered.sources);
    // Upstream would say the same, and nothing else.
    let documentation = documentation && headers.is_none();
    let mut verdict = None;
    if !group.main {
        match upstream(&texts, gathered, documentation) {
            Ok(read) if !suspect::is_suspect(&read) => {
                return Group {
                    texts,
                    headers,
                    upstream: Some(Ok(read)),
                };
            }
            other => verdict = Some(other),
        }
    }
    // Where the syntax is wrong, the rest only follows from it.
    let mut sound = true;
    for text in &texts {
        sound &= text.parse(&gathered.sources).is_ok();
    }
    let upstream =
        sound.then(|| verdict.unwrap_or_else(|| upstream(&texts, gathered, documentation)));
    Group {
        texts,
        headers,
        upstream,
    }
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
fn upstream(
    texts: &[Text],
    gathered: &Gathered,
    documentation: bool,
) -> Result<UnresolvedPackageGroup, Diagnostic> {
    let sources = &gathered.sources;
    let name = |text: &Text| sources.file(text.file()).name();
    let attempt = guard::catch(|| {
        let mut map = SourceMap::default();
        for text in texts {
            map.push_str(name(text), text.excerpt(sources, documentation));
        }
        map.parse()
    });
    match attempt {
        Ok(Ok(group)) => Ok(group),
        Ok(Err((map, error))) => Err(explain::parse_error(error.kind(), &map, texts, sources)),
        Err(panic) => Err(explain::panic(&panic, "parsing this file")
            .at_path(texts.first().map(name).unwrap_or_default())),
    }
}

//! Texts to unresolved packages: our parser says what is wrong with every file, `wit-parser` has
//! the last word.

use std::cell::LazyCell;
use std::sync::atomic::{AtomicUsize, Ordering};

use wit_parser::{SourceMap, UnresolvedPackageGroup};
use witcraft_diagnostics::{Diagnostic, FileId, SourceFile};
use witcraft_syntax::{Parse, SyntaxElement, SyntaxKind, ast};

use super::gather::{Gathered, TextGroup};
use super::names::{self, Index, Tree};
use super::{explain, strict};
use crate::guard;

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
    /// The trees of the files of every group.
    pub(super) trees: Vec<Vec<Tree>>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The same trees, to keep.
    pub(super) parses: Vec<(FileId, Parse)>,
}

/// What became of one group: our trees, and what upstream says unless their syntax is wrong.
struct Group {
    parses: Vec<(FileId, Parse)>,
    upstream: Option<Result<UnresolvedPackageGroup, Diagnostic>>,
}

/// Parses every group; what cannot be parsed is left out and explained.
pub(super) fn parse_all(gathered: &Gathered) -> Outcome {
    let groups = in_parallel(&gathered.texts, gathered);
    let trees: Vec<Vec<Tree>> = groups.iter().map(|group| trees(&group.parses)).collect();
    let mut outcome = Outcome {
        parsed: Vec::new(),
        unread: Vec::new(),
        trees: Vec::new(),
        diagnostics: Vec::new(),
        parses: Vec::new(),
    };
    for group in &groups {
        outcome.diagnostics.extend(syntax(&group.parses, gathered));
    }
    // Few packages need it.
    let index = LazyCell::new(|| Index::new(&trees));
    for (at, (group, texts)) in groups.into_iter().zip(&gathered.texts).enumerate() {
        for tree in trees[at].iter().filter(|tree| tree.sound) {
            outcome.diagnostics.extend(strict::check(tree, &index));
        }
        outcome.parses.extend(group.parses);
        let explained = match group.upstream {
            Some(Ok(group)) => {
                outcome.parsed.push(Parsed {
                    group,
                    files: texts.files.clone(),
                    main: texts.main,
                });
                continue;
            }
            Some(Err(verdict)) => names::explain(verdict, &index, Some(at), gathered),
            None => names::find(&index, Some(at), gathered),
        };
        outcome.diagnostics.extend(explained);
        outcome.unread.push(at);
    }
    drop(index);
    outcome.trees = trees;
    outcome
}

/// Less than this (in bytes) is read faster than a thread starts.
const WORTH_A_THREAD: usize = 32 * 1024;

/// Every group, on as many threads as there are processors.
fn in_parallel(texts: &[TextGroup], gathered: &Gathered) -> Vec<Group> {
    let length = |file: &FileId| gathered.sources.file(*file).text().len();
    let bytes: usize = texts
        .iter()
        .flat_map(|group| &group.files)
        .map(length)
        .sum();
    let processors = || std::thread::available_parallelism().map_or(1, usize::from);
    let workers = (bytes / WORTH_A_THREAD).min(texts.len());
    let workers = if workers > 1 {
        workers.min(processors())
    } else {
        1
    };
    let next = AtomicUsize::new(0);
    let work = || {
        let take = || texts.get(next.fetch_add(1, Ordering::Relaxed));
        let mut done = Vec::new();
        while let Some(group) = take() {
            done.push((group.files.first().copied(), parse(group, gathered)));
        }
        done
    };
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            match other.join() {
                Ok(groups) => done.extend(groups),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(first, _)| *first);
    done.into_iter().map(|(_, group)| group).collect()
}

fn parse(texts: &TextGroup, gathered: &Gathered) -> Group {
    let parses: Vec<(FileId, Parse)> = texts
        .files
        .iter()
        .map(|file| {
            let text = gathered.sources.file(*file).text();
            (*file, witcraft_syntax::parse(*file, text))
        })
        .collect();
    // Where the syntax is wrong, the rest only follows from it.
    let sound = parses.iter().all(|(_, parse)| parse.is_ok());
    let upstream = sound.then(|| upstream(&texts.files, &parses, gathered));
    Group { parses, upstream }
}

fn trees(parses: &[(FileId, Parse)]) -> Vec<Tree> {
    let tree = |(file, parse): &(FileId, Parse)| Tree {
        file: *file,
        node: parse.tree(),
        sound: parse.is_ok(),
    };
    parses.iter().map(tree).collect()
}

/// Every error of syntax in a group.
fn syntax(parses: &[(FileId, Parse)], gathered: &Gathered) -> Vec<Diagnostic> {
    let mut errors = Vec::new();
    for (file, parse) in parses {
        match not_wit(*file, gathered.sources.file(*file), parse) {
            Some(diagnostic) => errors.push(diagnostic),
            None => errors.extend_from_slice(parse.diagnostics()),
        }
    }
    errors
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
    parses: &[(FileId, Parse)],
    gathered: &Gathered,
) -> Result<UnresolvedPackageGroup, Diagnostic> {
    let attempt = guard::catch(|| {
        let mut map = SourceMap::default();
        for (file, parse) in parses {
            let source = gathered.sources.file(*file);
            map.push_str(source.name(), without_plain_comments(source.text(), parse));
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
fn without_plain_comments(text: &str, parse: &Parse) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut kept = 0;
    for range in parse.comments() {
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
        let file = witcraft_diagnostics::SourceSet::default().add("a.wit", text);
        let blanked = without_plain_comments(text, &witcraft_syntax::parse(file, text));
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

//! A comment as Markdown that can stand in another page: its links lead to where items are there, its
//! headings fit below those of the page, and its raw HTML is text.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::model::Docs;
use crate::prose::{self, Goal, Href};

/// What is replaced by what.
type Edit = (Range<usize>, String);

/// A link that has begun.
struct Open {
    whole: Range<usize>,
    /// Where its text is.
    inner: Option<Range<usize>>,
    /// Where it leads, if anywhere.
    target: Option<String>,
}

/// The comment with its headings from level `level` on.
pub(crate) fn markdown(docs: &Docs, level: u8, href: Href<'_>) -> String {
    let known = |name: &str| prose::link(docs, name).is_some();
    let text = docs.markdown.as_str();
    let mut edits: Vec<Edit> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for (event, range) in prose::parse(text, &known, &|_| false) {
        // The end of a link has the range of the whole link, which is not what is inside it.
        let ends = matches!(event, Event::End(TagEnd::Link | TagEnd::Image));
        for link in open.iter_mut().filter(|_| !ends) {
            let held = link.inner.get_or_insert(range.clone());
            *held = held.start.min(range.start)..held.end.max(range.end);
        }
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {
                edits.push((range.clone(), text[range].replace('<', "&lt;")));
            }
            Event::Start(Tag::Heading { level: at, .. }) => {
                heading(text, &range, at, level, &mut edits);
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let target = match prose::goal(&dest_url, &known) {
                    Goal::Item(name) => prose::link(docs, &name).and_then(href),
                    Goal::External(url) => Some(url),
                    Goal::Nowhere(_) => None,
                };
                open.push(Open {
                    whole: range,
                    inner: None,
                    target,
                });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let Some(link) = open.pop() else {
                    continue;
                };
                let (whole, target) = (link.whole, link.target);
                let inner = link.inner.unwrap_or(whole.end..whole.end);
                let close = match &target {
                    Some(url) => format!("](<{}>)", url.replace(['<', '>'], "")),
                    None => String::new(),
                };
                let opening = if target.is_some() { "[" } else { "" };
                edits.push((
                    whole.start..inner.start.max(whole.start),
                    opening.to_owned(),
                ));
                edits.push((inner.end..whole.end, close));
            }
            _ => {}
        }
    }
    applied(text, edits)
}

fn heading(text: &str, range: &Range<usize>, at: HeadingLevel, start: u8, edits: &mut Vec<Edit>) {
    let level = (at as usize + usize::from(start) - 1).min(6);
    let marks = "#".repeat(level);
    let own = &text[range.clone()];
    let count = own.chars().take_while(|c| *c == '#').count();
    if count > 0 {
        edits.push((range.start..range.start + count, marks));
        return;
    }
    // Underlined: the line below goes, and its text onto one line.
    let body = own.trim_end();
    if let Some(line) = body.rfind('\n') {
        edits.push((range.start..range.start, format!("{marks} ")));
        for (break_at, _) in body[..line].match_indices('\n') {
            let at = range.start + break_at;
            edits.push((at..at + 1, " ".to_owned()));
        }
        edits.push((range.start + line..range.start + body.len(), String::new()));
    }
}

fn applied(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::new();
    let mut at = 0;
    for (range, replacement) in edits {
        // Something inside of what is replaced already.
        if range.start < at {
            continue;
        }
        out += &text[at..range.start];
        out += &replacement;
        at = range.end;
    }
    out + &text[at..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LinkDoc;

    fn rewritten(markdown: &str) -> String {
        let docs = Docs {
            markdown: markdown.to_owned(),
            summary: String::new(),
            links: vec![LinkDoc {
                written: "image".into(),
                path: "a:b/types#image".parse().unwrap(),
            }],
        };
        super::markdown(&docs, 4, &|path| Some(format!("types.md#{}", path.local())))
    }

    #[test]
    fn links_lead_to_where_items_are() {
        for (from, to) in [
            ("An [image].", "An [image](<types.md#image>)."),
            ("[`image`]", "[`image`](<types.md#image>)"),
            ("[an **image**](image)", "[an **image**](<types.md#image>)"),
            ("[text][image]", "[text](<types.md#image>)"),
            ("[x](../y.md) and [z]", "x and [z]"),
            (
                "<https://example.com>",
                "[https://example.com](<https://example.com>)",
            ),
            (
                "![a picture](https://example.com/x.png)",
                "[a picture](<https://example.com/x.png>)",
            ),
            ("`[image]`", "`[image]`"),
        ] {
            assert_eq!(rewritten(from), to);
        }
    }

    #[test]
    fn headings_fit_and_html_is_text() {
        assert_eq!(rewritten("# One\n\ntext"), "#### One\n\ntext");
        assert_eq!(rewritten("One\n===\n\ntext"), "#### One\n\ntext");
        assert_eq!(rewritten("a <b>c</b>"), "a &lt;b>c&lt;/b>");
        assert_eq!(
            rewritten("<script>\nx\n</script>"),
            "&lt;script>\nx\n&lt;/script>"
        );
    }
}

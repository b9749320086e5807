//! Documentation comments: `CommonMark` with tables, read so that nothing in it can do harm.
//!
//! Raw HTML is shown as it is written and never becomes HTML; pictures become links, because a page
//! loads nothing from elsewhere; links lead to items, to `http`, `https` and `mailto`, or nowhere.

use std::ops::Range;

use pulldown_cmark::{
    BrokenLink, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};
use witcraft_model::ItemPath;

use crate::model::Docs;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// The item that is called this.
    Item(String),
    /// An address in the web, or of a person.
    External(String),
    /// Nothing that is known.
    Nowhere(String),
}

/// The parsed events of a comment. What `known` says is the name of an item is a link to it, with or
/// without a target of its own; what `wanted` says was meant as one is a link, too.
pub(crate) fn parse<'a>(
    markdown: &'a str,
    known: &'a dyn Fn(&str) -> bool,
    wanted: &'a dyn Fn(&str) -> bool,
) -> impl Iterator<Item = (Event<'a>, Range<usize>)> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let shortcut = move |link: BrokenLink<'_>| {
        let name = bare(&link.reference).to_owned();
        let is_link = known(&name) || wanted(&link.reference);
        is_link.then(|| (CowStr::from(name), CowStr::from("")))
    };
    Parser::new_with_broken_link_callback(markdown, options, Some(shortcut)).into_offset_iter()
}

/// Without the marks of code around it, and of a fragment before it.
fn bare(written: &str) -> &str {
    let name = written.trim().trim_matches('`');
    name.strip_prefix('#').unwrap_or(name)
}

/// Where a target leads.
pub(crate) fn goal(target: &str, known: &dyn Fn(&str) -> bool) -> Goal {
    let name = bare(target);
    if known(name) {
        return Goal::Item(name.to_owned());
    }
    let scheme = target
        .split_once(':')
        .map(|(scheme, _)| scheme.to_lowercase());
    match scheme.as_deref() {
        Some("http" | "https" | "mailto") => Goal::External(target.to_owned()),
        _ => Goal::Nowhere(target.to_owned()),
    }
}

/// How links to items are written in what is rendered.
pub(crate) type Href<'a> = &'a dyn Fn(&ItemPath) -> Option<String>;

/// A comment as HTML. Its headings start at level `level`.
pub(crate) fn html(docs: &Docs, level: u8, href: Href<'_>) -> String {
    let known = |name: &str| link(docs, name).is_some();
    let events = parse(&docs.markdown, &known, &|_| false).map(|(event, _)| event);
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, harmless(events, docs, level, href).into_iter());
    out
}

/// The first paragraph as HTML without links, to stand in a list.
pub(crate) fn summary(docs: &Docs) -> String {
    let known = |name: &str| link(docs, name).is_some();
    let events = parse(&docs.markdown, &known, &|_| false).map(|(event, _)| event);
    let mut inside = false;
    let mut kept = Vec::new();
    for event in harmless(events, docs, 6, &|_| None) {
        match event {
            Event::Start(Tag::Paragraph) => inside = true,
            Event::End(TagEnd::Paragraph) => break,
            event if inside => kept.push(event),
            _ => {}
        }
    }
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, kept.into_iter());
    out
}

/// The text of a comment's first paragraph.
pub(crate) fn plain_summary(markdown: &str) -> String {
    plain(markdown, true)
}

/// All text of a comment, for searching.
pub(crate) fn plain_text(markdown: &str) -> String {
    plain(markdown, false)
}

fn plain(markdown: &str, first_only: bool) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) | Event::Html(text) => {
                out += &text;
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph) if first_only => break,
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::Item,
            ) => out.push(' '),
            _ => {}
        }
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    words.join(" ")
}

/// The item that a name leads to.
pub(crate) fn link<'a>(docs: &'a Docs, name: &str) -> Option<&'a ItemPath> {
    let found = docs.links.iter().find(|link| link.written == name)?;
    Some(&found.path)
}

fn harmless<'a>(
    events: impl Iterator<Item = Event<'a>>,
    docs: &Docs,
    level: u8,
    href: Href<'_>,
) -> Vec<Event<'a>> {
    let known = |name: &str| link(docs, name).is_some();
    let mut out = Vec::new();
    // For each link that is open, whether it is one.
    let mut open = Vec::new();
    for event in events {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => out.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => out.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                // A link in a link is not HTML.
                let target = match goal(&dest_url, &known) {
                    _ if open.contains(&true) => None,
                    Goal::Item(name) => link(docs, &name).and_then(href),
                    Goal::External(url) => Some(url),
                    Goal::Nowhere(_) => None,
                };
                open.push(target.is_some());
                out.extend(target.map(|url| {
                    Event::Start(Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url: url.into(),
                        title: "".into(),
                        id: "".into(),
                    })
                }));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if open.pop() == Some(true) {
                    out.push(Event::End(TagEnd::Link));
                }
            }
            Event::Start(Tag::Heading { level: at, .. }) => out.push(Event::Start(Tag::Heading {
                level: lower(at, level),
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            })),
            Event::End(TagEnd::Heading(at)) => {
                out.push(Event::End(TagEnd::Heading(lower(at, level))));
            }
            event => out.push(event),
        }
    }
    out
}

fn lower(level: HeadingLevel, start: u8) -> HeadingLevel {
    let level = level as usize + usize::from(start) - 1;
    HeadingLevel::try_from(level.min(6)).unwrap_or(HeadingLevel::H6)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LinkDoc;

    fn docs(markdown: &str) -> Docs {
        Docs {
            markdown: markdown.to_owned(),
            summary: plain_summary(markdown),
            links: vec![LinkDoc {
                written: "image".into(),
                path: "a:b/types#image".parse().unwrap(),
            }],
        }
    }

    fn rendered(markdown: &str) -> String {
        html(&docs(markdown), 4, &|path| {
            Some(format!("there#{}", path.local()))
        })
    }

    #[test]
    fn names_become_links_and_unknown_ones_stay_text() {
        assert_eq!(
            rendered("An [image], an [`image`], [this](image), not [that] or [x](y)."),
            "<p>An <a href=\"there#image\">image</a>, an <a href=\"there#image\"><code>image</code></a>, \
             <a href=\"there#image\">this</a>, not [that] or x.</p>\n"
        );
    }

    #[test]
    fn nothing_in_a_comment_is_executed_or_loaded() {
        let hostile = [
            "<script>alert(1)</script>",
            "text <img src=x onerror=alert(1)> text",
            "[click](javascript:alert(1))",
            "[click](JaVaScRiPt:alert(1))",
            "[click](data:text/html,<script>alert(1)</script>)",
            "![picture](https://example.com/x.png)",
            "![[nested](https://example.com)](https://example.com/x.png)",
            "<a href=\"https://example.com\" onclick=\"alert(1)\">x</a>",
            "```\"><script>alert(1)</script>\nx\n```",
            "[x]: javascript:alert(1)\n\n[x]",
            "<style>* { display: none }</style>",
            "<!-- comment --> <![CDATA[ x ]]> <?php ?>",
        ];
        for markdown in hostile {
            let html = rendered(markdown);
            for bad in [
                "<script",
                "<img",
                "<style",
                "<!--",
                "href=\"javascript",
                "href=\"data",
            ] {
                assert!(!html.to_lowercase().contains(bad), "{markdown}\n{html}");
            }
            // What looks like an attribute is text.
            assert!(
                !html.contains("<a href=\"https://example.com\" onclick"),
                "{html}"
            );
        }
        assert_eq!(
            rendered("![picture](https://example.com/x.png)"),
            "<p><a href=\"https://example.com/x.png\">picture</a></p>\n"
        );
    }

    #[test]
    fn headings_and_tables_fit_into_the_page() {
        assert_eq!(rendered("# One\n\n## Two"), "<h4>One</h4>\n<h5>Two</h5>\n");
        assert!(rendered("| a | b |\n| - | - |\n| 1 | 2 |").contains("<td>1</td>"));
    }

    #[test]
    fn a_summary_is_the_first_paragraph() {
        let docs = docs("The *first*\nof [image].\n\nThe second.");
        assert_eq!(docs.summary, "The first of [image].");
        assert_eq!(summary(&docs), "The <em>first</em>\nof image.");
        assert_eq!(
            plain_text(&docs.markdown),
            "The first of [image]. The second."
        );
    }
}

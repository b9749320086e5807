//! The WIT as it is written, with colours, and every name a link.

use std::collections::{HashMap, HashSet};

use maud::{Markup, html};
use witcraft_diagnostics::SourceSet;
use witcraft_model::ItemPath;
use witcraft_model::wit::PackageName;
use witcraft_syntax::{SyntaxKind, SyntaxNode, SyntaxToken, ast};

use super::layout::{self, Page};
use super::site::Site;
use crate::model::{Documentation, Place, SourceDoc};

pub(super) fn page(site: &Site<'_>, index: usize, source: &SourceDoc) -> String {
    let file = site.source_page(index);
    let mut sources = SourceSet::default();
    let tree = witcraft_syntax::parse(sources.add(&source.file, ""), &source.text).tree();
    let defined = Defined::new(site.documentation, index);
    let body = html! {
        h1 { (source.file) }
        pre.code.listing tabindex="0" { code { (listing(site, file, &tree, &defined)) } }
    };
    let page = Page {
        file,
        title: source.file.clone(),
        about: format!("The WIT of {}.", source.file),
        package: None,
        owner: None,
        parts: Vec::new(),
        body,
    };
    layout::render(site, page)
}

/// What is defined where.
struct Defined<'a> {
    /// By the byte at which its name starts in this text.
    here: HashMap<usize, &'a ItemPath>,
    everywhere: HashSet<&'a ItemPath>,
}

impl<'a> Defined<'a> {
    fn new(documentation: &'a Documentation, index: usize) -> Self {
        let mut defined = Self {
            here: HashMap::new(),
            everywhere: HashSet::new(),
        };
        let mut add = |path: &'a ItemPath, place: Option<&Place>| {
            defined.everywhere.insert(path);
            if let Some(place) = place.filter(|place| place.text == index) {
                defined.here.insert(place.offset, path);
            }
        };
        for package in &documentation.packages {
            add(&package.path, None);
            for world in &package.worlds {
                add(&world.path, world.source.as_ref());
            }
            for interface in package.all_interfaces() {
                add(&interface.path, interface.source.as_ref());
            }
            for item in package.items() {
                add(&item.path, item.source.as_ref());
            }
        }
        defined
    }

    /// What a name in the text means: what it defines, or what it refers to.
    fn goal(&self, token: &SyntaxToken) -> Option<ItemPath> {
        let node = token.parent()?;
        match node.kind() {
            SyntaxKind::Name => self.defined_by(&node).cloned(),
            SyntaxKind::NameReference => self.referred_to(&node),
            _ => None,
        }
    }

    fn defined_by(&self, name: &SyntaxNode) -> Option<&ItemPath> {
        let start = ast::range(name).start;
        // A name may begin with `%`, which is not a part of it.
        let found = self
            .here
            .get(&start)
            .or_else(|| self.here.get(&(start + 1)));
        found.copied()
    }

    fn referred_to(&self, reference: &SyntaxNode) -> Option<ItemPath> {
        let parent = reference.parent()?;
        let owner = self.owner(reference);
        let path = match parent.kind() {
            SyntaxKind::Path => self.path(&parent, owner?)?,
            SyntaxKind::UseItem => {
                let list = parent
                    .ancestors()
                    .find(|node| node.kind() == SyntaxKind::Use)?;
                let from = self.path(&ast::child(&list, SyntaxKind::Path)?, owner?)?;
                from.child(ast::text(reference))
            }
            kind if kind.is_type() => owner?.child(ast::text(reference)),
            _ => return None,
        };
        self.everywhere.contains(&path).then_some(path)
    }

    /// The interface or world around a node.
    fn owner(&self, node: &SyntaxNode) -> Option<&ItemPath> {
        node.ancestors().find_map(|node| match node.kind() {
            SyntaxKind::Interface | SyntaxKind::World | SyntaxKind::Import | SyntaxKind::Export => {
                let path = self.defined_by(&ast::name_node(&node)?)?;
                path.names.is_empty().then_some(path)
            }
            _ => None,
        })
    }

    fn path(&self, node: &SyntaxNode, owner: &ItemPath) -> Option<ItemPath> {
        let parts = ast::path(node)?;
        let package = match (parts.package, parts.version) {
            (None, _) => owner.package.clone(),
            (Some((namespace, name)), version) => PackageName {
                namespace,
                name,
                version: version.and_then(|version| version.parse().ok()),
            },
        };
        Some(ItemPath::package(package).owner(parts.item?))
    }
}

/// A piece of a line.
struct Piece {
    class: &'static str,
    href: Option<String>,
    text: String,
}

fn listing(site: &Site<'_>, page: &str, tree: &SyntaxNode, defined: &Defined<'_>) -> Markup {
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    let tokens = tree
        .descendants_with_tokens()
        .filter_map(witcraft_syntax::SyntaxElement::into_token);
    for token in tokens {
        let href = defined.goal(&token).and_then(|path| site.href(page, &path));
        for (index, text) in token.text().split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let (Some(line), false) = (lines.last_mut(), text.is_empty()) {
                line.push(Piece {
                    class: class(&token),
                    href: href.clone(),
                    text: text.trim_end_matches('\r').to_owned(),
                });
            }
        }
    }
    if lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    html! {
        @for (index, line) in lines.iter().enumerate() {
            span.line id=(format!("L{}", index + 1)) {
                a.number href=(format!("#L{}", index + 1)) tabindex="-1" aria-hidden="true" { (index + 1) }
                @for piece in line {
                    @match &piece.href {
                        Some(href) => { a class=(piece.class) href=(href) { (piece.text) } }
                        None if piece.class.is_empty() => { (piece.text) }
                        None => { span class=(piece.class) { (piece.text) } }
                    }
                }
                "\n"
            }
        }
    }
}

fn class(token: &SyntaxToken) -> &'static str {
    let kind = token.kind();
    let parent = token.parent().map(|node| node.kind());
    if kind.is_comment() {
        return if ast::is_documentation(token.text()) {
            "dc"
        } else {
            "cm"
        };
    }
    match parent {
        Some(SyntaxKind::Name) => "nm",
        Some(SyntaxKind::NameReference) => "ref",
        Some(node) if node.is_type() && kind.is_keyword() => "ty",
        Some(SyntaxKind::Attribute) => "at",
        _ if kind.is_keyword() => "kw",
        _ => "",
    }
}

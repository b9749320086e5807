//! What is known about one message.

use crate::said::{Here, Said};

/// What is known about one message, or one family of messages that have the same cause.
pub struct Page {
    /// Its stable kebab-case name: `witcraft explain CODE`.
    pub code: &'static str,
    /// What happened, in one line.
    pub title: &'static str,
    /// How it is said, with `…` for what differs. Empty for what is not said at all.
    pub messages: &'static [&'static str],
    /// What it means, as paragraphs.
    pub meaning: &'static str,
    /// What to do, as Markdown.
    pub remedy: &'static str,
    pub(crate) recognise: fn(&Said<'_>) -> Option<Here>,
}

impl Page {
    /// The page as Markdown, without a heading of its own: what `witcraft explain` prints, and what
    /// the book has below the title.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        match self.messages {
            [] => text.push_str("Nothing is said.\n\n"),
            messages => {
                text.push_str("It is said like this:\n\n");
                for message in messages {
                    text.push_str(&format!("    {message}\n"));
                }
                text.push('\n');
            }
        }
        text.push_str("### What it means\n\n");
        text.push_str(self.meaning.trim());
        text.push_str("\n\n### What to do\n\n");
        text.push_str(self.remedy.trim());
        text.push('\n');
        text
    }
}

impl std::fmt::Debug for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page").field("code", &self.code).finish()
    }
}

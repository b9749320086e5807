//! What can be chosen about generated bindings: the same names in `witcraft.toml`, macros and
//! arguments.

use witcraft_diagnostics::{Diagnostic, suggestion};

use crate::Setting;
use crate::read::{Section, strings};
use crate::side::Side;
use crate::value::{Table, Value, ValueKind};

/// Values for the WIT items that a selector picks.
///
/// A selector is `*` for everything, or an address, as much of it as says what is meant: a package
/// (`my:package`), an interface or world (`types`, `my:package/types@1.0.0`), a type, function,
/// field, case or flag (`types#image`, `types#image.width`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Which items.
    pub selector: Setting<String>,
    /// What for them.
    pub values: Vec<Setting<String>>,
}

/// Who owns what is passed to the other side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ownership {
    /// Types own all of their parts.
    #[default]
    Owning,
    /// Types that are only ever parameters of calls to the other side borrow their parts.
    Borrowing,
    /// As [`Ownership::Borrowing`], with two Rust types where a WIT type is used in both ways.
    BorrowingDuplicateIfNecessary,
}

impl Ownership {
    const ALL: [(&'static str, Self); 3] = [
        ("owning", Self::Owning),
        ("borrowing", Self::Borrowing),
        (
            "borrowing-duplicate-if-necessary",
            Self::BorrowingDuplicateIfNecessary,
        ),
    ];

    /// Its name as an option.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, value)| *value == self);
        found.map_or("owning", |(name, _)| name)
    }
}

macro_rules! bindings {
    ($($(#[doc = $doc:literal])* $side:ident $key:literal $field:ident: $ty:ty = $read:ident;)*) => {
        /// The options of generated bindings.
        ///
        /// In `witcraft.toml` those of both sides stand in `[rust]`, and all that apply to a side may
        /// stand in its section, `[guest]` or `[host]`.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Bindings {
            $($(#[doc = $doc])* pub $field: $ty,)*
        }

        impl Bindings {
            /// Every option, with its side, its kind and its documentation.
            pub const OPTIONS: &[BindingOption] = &[$(BindingOption {
                key: $key,
                side: owner!($side),
                kind: kind!($read),
                docs: concat!($($doc, "\n"),*),
            }),*];

            /// Those entries of a table that are no options of the other side.
            #[must_use]
            pub fn of_side(table: &Table, side: Side) -> Table {
                let is_foreign = |name: &str| {
                    let mut options = Self::OPTIONS.iter();
                    options.any(|option| {
                        option.key == name && option.side.is_some_and(|owner| owner != side)
                    })
                };
                let entries = table.entries.iter().filter(|(name, _, _)| !is_foreign(name));
                Table {
                    entries: entries.cloned().collect(),
                    span: table.span.clone(),
                }
            }

            /// Reads what is there for `side`; `None` reads what is for both.
            pub(crate) fn read(section: &mut Section<'_>, side: Option<Side>) -> Self {
                let mut bindings = Self::default();
                $(match owner!($side) {
                    Some(owner) if side != Some(owner) => section.foreign($key, owner),
                    _ => bindings.$field = $read(section, $key),
                })*
                bindings
            }

            /// These options, with `over` laid over them: lists and tables add up, with what is laid
            /// over coming first, and everything else is replaced.
            #[must_use]
            pub fn overlaid(self, over: Self) -> Self {
                Self { $($field: Overlay::overlaid(self.$field, over.$field),)* }
            }

            /// Every option that is set and applies to `side`, as text: `key = value`.
            #[must_use]
            pub fn describe(&self, side: Side) -> Vec<String> {
                let mut lines = Vec::new();
                $(if owner!($side).is_none_or(|owner| owner == side) {
                    if let Some(value) = Overlay::describe(&self.$field) {
                        lines.push(format!("{} {value}", $key).trim_end().to_owned());
                    }
                })*
                lines
            }
        }
    };
}

/// One option, for command lines and documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BindingOption {
    /// Its name.
    pub key: &'static str,
    /// The side it belongs to, if not both.
    pub side: Option<Side>,
    /// What it takes.
    pub kind: OptionKind,
    /// What it does, in Markdown.
    pub docs: &'static str,
}

/// What an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OptionKind {
    /// Yes or no.
    Flag,
    /// A text.
    Text,
    /// Several texts.
    List,
    /// Yes, no, or selectors of functions.
    Functions,
    /// Several texts, for everything or by selector.
    Selected,
    /// A text by selector.
    Pairs,
}

macro_rules! kind {
    (flag) => {
        OptionKind::Flag
    };
    (list) => {
        OptionKind::List
    };
    (functions) => {
        OptionKind::Functions
    };
    (selected) => {
        OptionKind::Selected
    };
    (pairs) => {
        OptionKind::Pairs
    };
    ($read:ident) => {
        OptionKind::Text
    };
}

/// The side that an option belongs to, if not both.
macro_rules! owner {
    (both) => {
        None::<Side>
    };
    (guest) => {
        Some(Side::Guest)
    };
    (host) => {
        Some(Side::Host)
    };
}

bindings! {
    /// `derives`: traits to derive. `["Hash"]` means every record, variant, enum and flags that can have
    /// it; `{ "types#image" = ["Hash"] }` means one, and it is an error if that cannot. Flags can have
    /// those of Rust itself only, and not those of `serde`.
    both "derives" derives: Vec<Selected> = selected;
    /// `attributes`: attributes to put on types, fields, cases and flags:
    /// `{ "types#image" = ["#[non_exhaustive]"], "types#image.width" = ["#[serde(default)]"] }`.
    both "attributes" attributes: Vec<Selected> = selected;
    /// `with`: Rust that exists already, instead of generating it: a package (`"wasi:io"`) or an interface
    /// (`"my:package/types"`) stands for a module, a type (`"types#image"`; on the host resources only) for
    /// a type. `"generate"` generates it after all.
    both "with" with: Vec<(Setting<String>, Setting<String>)> = pairs;
    /// `ownership`: `"owning"`, `"borrowing"` or `"borrowing-duplicate-if-necessary"`.
    both "ownership" ownership: Option<Setting<Ownership>> = ownership;
    /// `async`: on the host, which functions are `async` in Rust, besides those that are in WIT: `true`, or
    /// selectors, each with an optional `import:` or `export:` before it. A guest may wait only where WIT is
    /// async; there, a `-` before a selector, or `false`, makes functions sync.
    both "async" asyncness: Vec<Setting<String>> = functions;

    /// `map-type`: the Rust type of `map<K, V>`; `::witcraft_guest::rt::Map` (a `BTreeMap`) unless said.
    guest "map-type" map_type: Option<Setting<String>> = string;
    /// `raw-strings`: strings are passed to imports as `&[u8]`, which has to be UTF-8.
    guest "raw-strings" raw_strings: Option<Setting<bool>> = flag;
    /// `skip`: functions, by their WIT names, for which nothing is generated.
    guest "skip" skip: Vec<Setting<String>> = list;
    /// `stubs`: a type `Stub` that implements every export with `unreachable!()`.
    guest "stubs" stubs: Option<Setting<bool>> = flag;
    /// `generate-unused-types`: types that no function mentions are generated; they are unless this is
    /// `false`.
    guest "generate-unused-types" generate_unused_types: Option<Setting<bool>> = flag;
    /// `merge-structurally-equal-types`: types of equal structure become one type and aliases of it, so
    /// that what was imported can be exported without conversion.
    guest "merge-structurally-equal-types" merge_structurally_equal_types: Option<Setting<bool>> = flag;
    /// `enable-method-chaining`: methods without a result return `&Self`.
    guest "enable-method-chaining" enable_method_chaining: Option<Setting<bool>> = flag;
    /// `export-macro-name`: another name for `export!`.
    guest "export-macro-name" export_macro_name: Option<Setting<String>> = string;
    /// `pub-export-macro`: `export!` can be used from other crates.
    guest "pub-export-macro" pub_export_macro: Option<Setting<bool>> = flag;
    /// `default-bindings-module`: the module that `export!` looks into unless told; `self` unless said.
    guest "default-bindings-module" default_bindings_module: Option<Setting<String>> = string;
    /// `export-prefix`: stands before the names of all exports.
    guest "export-prefix" export_prefix: Option<Setting<String>> = string;
    /// `type-section-suffix`: stands after the name of the section that carries the world, for two worlds
    /// of one name in one module.
    guest "type-section-suffix" type_section_suffix: Option<Setting<String>> = string;
    /// `std-feature`: what needs the standard library is generated below `#[cfg(feature = "std")]`, for a
    /// crate that has such a feature.
    guest "std-feature" std_feature: Option<Setting<bool>> = flag;
    /// `disable-run-ctors-once-workaround`: exports do not see to it that the constructors of a C library
    /// run once; for guests without one, or that run them themselves.
    guest "disable-run-ctors-once-workaround" disable_run_ctors_once_workaround: Option<Setting<bool>> = flag;
    /// `disable-custom-section-link-helpers`: nothing keeps the section that carries the world alive for the
    /// linker; a few bytes less, and not for bindings that stand in a library.
    guest "disable-custom-section-link-helpers" disable_custom_section_link_helpers: Option<Setting<bool>> = flag;

    /// `wasi`: imported packages of WASI 0.2 and 0.3 are those of `wasmtime-wasi` and `wasmtime-wasi-http`;
    /// they are unless this is `false`, or `with` names them.
    host "wasi" wasi: Option<Setting<bool>> = flag;
    /// `trappable`: which imported functions may end the guest: they return `wasmtime::Result`. `true`, or
    /// selectors.
    host "trappable" trappable: Vec<Setting<String>> = functions;
    /// `trappable-error-type`: errors in WIT, and the Rust type that host functions return in place of
    /// them, which may also be a trap: `{ "types#error" = "crate::Error" }`.
    host "trappable-error-type" trappable_error_type: Vec<(Setting<String>, Setting<String>)> = pairs;
    /// `store`: which imported functions are given the store. `true`, or selectors.
    host "store" store: Vec<Setting<String>> = functions;
    /// `tracing`: which functions tell the crate `tracing` of each call: a span, and events with the
    /// arguments and the result. `true`, or selectors. Needs the feature `tracing` of `witcraft-host`.
    host "tracing" tracing: Vec<Setting<String>> = functions;
    /// `verbose-tracing`: which of the traced functions tell of lists and strings, too, which may be long.
    /// `true`, or selectors.
    host "verbose-tracing" verbose_tracing: Vec<Setting<String>> = functions;
    /// `require-store-data-send`: what the store holds has to be `Send` even where nothing is async.
    host "require-store-data-send" require_store_data_send: Option<Setting<bool>> = flag;
    /// `only-interfaces`: no type for the world is generated, and nothing that instantiates it.
    host "only-interfaces" only_interfaces: Option<Setting<bool>> = flag;
    /// `skip-mut-forwarding-impls`: the traits are not implemented for `&mut T`.
    host "skip-mut-forwarding-impls" skip_mut_forwarding_impls: Option<Setting<bool>> = flag;
    /// `include-component-type`: a constant `COMPONENT_TYPE` holds the world in its binary form.
    host "include-component-type" include_component_type: Option<Setting<bool>> = flag;
}

fn selected(section: &mut Section<'_>, key: &'static str) -> Vec<Selected> {
    let Some(value) = section.value(key) else {
        return Vec::new();
    };
    if let Some(values) = strings(value, false) {
        let selector = Setting {
            value: "*".into(),
            span: value.span.clone(),
        };
        return vec![Selected { selector, values }];
    }
    let ValueKind::Table(table) = &value.kind else {
        section.wrong_type(key, value, "a list, or a table of lists by selector", None);
        return Vec::new();
    };
    let mut all = Vec::new();
    for (name, span, value) in &table.entries {
        match strings(value, true) {
            Some(values) => all.push(Selected {
                selector: Setting {
                    value: name.clone(),
                    span: span.clone(),
                },
                values,
            }),
            None => {
                let full = format!("{key}.\"{name}\"");
                section.wrong_type(&full, value, "a list of strings", None);
            }
        }
    }
    all
}

fn pairs(section: &mut Section<'_>, key: &'static str) -> Vec<(Setting<String>, Setting<String>)> {
    section.pairs(key)
}

fn list(section: &mut Section<'_>, key: &'static str) -> Vec<Setting<String>> {
    section.settings(key, false)
}

fn string(section: &mut Section<'_>, key: &'static str) -> Option<Setting<String>> {
    section.string(key)
}

fn flag(section: &mut Section<'_>, key: &'static str) -> Option<Setting<bool>> {
    section.flag(key)
}

/// `true` and `false` are short for all functions, and for none.
fn functions(section: &mut Section<'_>, key: &'static str) -> Vec<Setting<String>> {
    let Some(value) = section.value(key) else {
        return Vec::new();
    };
    let all = |text: &str, value: &Value| Setting {
        value: text.to_owned(),
        span: value.span.clone(),
    };
    match &value.kind {
        ValueKind::Bool(true) => vec![all("*", value)],
        ValueKind::Bool(false) => vec![all("-*", value)],
        _ => strings(value, true).unwrap_or_else(|| {
            let expected = "`true`, `false` or a list of functions";
            section.wrong_type(key, value, expected, None);
            Vec::new()
        }),
    }
}

fn ownership(section: &mut Section<'_>, key: &'static str) -> Option<Setting<Ownership>> {
    let setting = section.string(key)?;
    let typed = setting.value.replace('_', "-");
    let names = Ownership::ALL.map(|(name, _)| name);
    match Ownership::ALL.iter().find(|(name, _)| *name == typed) {
        Some((_, value)) => Some(Setting {
            value: *value,
            span: setting.span,
        }),
        None => {
            let message = format!("there is no ownership `{}`", setting.value);
            let diagnostic = Diagnostic::error("config-value", message)
                .maybe_help(suggestion(&typed, names))
                .note(format!("there are: {}", names.join(", ")));
            section.report(setting.span, diagnostic);
            None
        }
    }
}

/// How an option adds up with the same option elsewhere, and how it is told.
trait Overlay: Sized {
    fn overlaid(self, over: Self) -> Self;
    fn describe(&self) -> Option<String>;
}

impl<T> Overlay for Vec<T>
where
    T: Told,
{
    fn overlaid(self, over: Self) -> Self {
        over.into_iter().chain(self).collect()
    }

    fn describe(&self) -> Option<String> {
        let told: Vec<String> = self.iter().map(Told::told).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }
}

impl<T: Told> Overlay for Option<Setting<T>> {
    fn overlaid(self, over: Self) -> Self {
        over.or(self)
    }

    fn describe(&self) -> Option<String> {
        self.as_ref().map(|setting| setting.value.told())
    }
}

trait Told {
    fn told(&self) -> String;
}

impl Told for bool {
    fn told(&self) -> String {
        if *self { String::new() } else { "no".into() }
    }
}

impl Told for String {
    fn told(&self) -> String {
        self.clone()
    }
}

impl Told for Ownership {
    fn told(&self) -> String {
        self.as_str().to_owned()
    }
}

impl<T: Told> Told for Setting<T> {
    fn told(&self) -> String {
        self.value.told()
    }
}

impl Told for (Setting<String>, Setting<String>) {
    fn told(&self) -> String {
        format!("{}={}", self.0.value, self.1.value)
    }
}

impl Told for Selected {
    fn told(&self) -> String {
        let values: Vec<&str> = self
            .values
            .iter()
            .map(|value| value.value.as_str())
            .collect();
        match self.selector.value.as_str() {
            "*" => values.join(" "),
            selector => format!("{selector}={}", values.join("+")),
        }
    }
}

//! The kinds of tokens and nodes in a syntax tree.

/// Declares the enum once: rowan needs a way back from numbers, and the lists must not be kept twice. What is always
/// written in one way has that beside it.
macro_rules! kinds {
    ($($(#[$attribute:meta])* $name:ident $(= $text:literal)?,)*) => {
        /// The kind of a token or node.
        ///
        /// Tokens come first, nodes after them; nodes are listed from the whole file inwards.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the names say it, and the shapes are in the comments")]
        #[non_exhaustive]
        #[repr(u16)]
        pub enum SyntaxKind {
            $($(#[$attribute])* $name,)*
        }

        const ALL: &[SyntaxKind] = &[$(SyntaxKind::$name,)*];

        impl SyntaxKind {
            /// The token that is always written like this.
            pub(crate) fn written(text: &str) -> Option<Self> {
                match text {
                    $($($text => Some(Self::$name),)?)*
                    _ => None,
                }
            }

            /// The token as it is always written, in backquotes, or what it is.
            pub(crate) fn describe(self) -> &'static str {
                match self {
                    $($(Self::$name => concat!("`", $text, "`"),)?)*
                    Self::Integer => "a number",
                    Self::String => "a string in quotes",
                    Self::EndOfFile => "the end of the file",
                    _ => "something else",
                }
            }
        }
    };
}

kinds! {
    // Trivia: what may stand between any two tokens.
    Whitespace,
    LineComment,
    // These nest.
    BlockComment,
    /// Characters that WIT has no use for. The lexer has reported them; the parser looks past them.
    Unknown,

    Equals = "=",
    Comma = ",",
    Colon = ":",
    Period = ".",
    Semicolon = ";",
    LeftParen = "(",
    RightParen = ")",
    LeftBrace = "{",
    RightBrace = "}",
    LeftAngle = "<",
    RightAngle = ">",
    Arrow = "->",
    Star = "*",
    At = "@",
    Slash = "/",
    Plus = "+",
    Minus = "-",
    String,
    Integer,
    // Names are ASCII; other letters are taken in so that one error covers the whole name.
    Identifier,
    ExplicitIdentifier,

    AsKeyword = "as",
    AsyncKeyword = "async",
    BoolKeyword = "bool",
    BorrowKeyword = "borrow",
    CharKeyword = "char",
    ConstructorKeyword = "constructor",
    EnumKeyword = "enum",
    ErrorContextKeyword = "error-context",
    ExportKeyword = "export",
    F32Keyword = "f32",
    F64Keyword = "f64",
    FlagsKeyword = "flags",
    FromKeyword = "from",
    FuncKeyword = "func",
    FutureKeyword = "future",
    ImportKeyword = "import",
    IncludeKeyword = "include",
    InterfaceKeyword = "interface",
    ListKeyword = "list",
    MapKeyword = "map",
    OptionKeyword = "option",
    OwnKeyword = "own",
    PackageKeyword = "package",
    RecordKeyword = "record",
    ResourceKeyword = "resource",
    ResultKeyword = "result",
    S8Keyword = "s8",
    S16Keyword = "s16",
    S32Keyword = "s32",
    S64Keyword = "s64",
    StaticKeyword = "static",
    StreamKeyword = "stream",
    StringKeyword = "string",
    TupleKeyword = "tuple",
    TypeKeyword = "type",
    U8Keyword = "u8",
    U16Keyword = "u16",
    U32Keyword = "u32",
    U64Keyword = "u64",
    Underscore = "_",
    UseKeyword = "use",
    VariantKeyword = "variant",
    WithKeyword = "with",
    WorldKeyword = "world",

    /// What comes after the last token. Never in a tree.
    EndOfFile,

    // Nodes.
    SourceFile,
    // What does not belong where it stands.
    Error,
    // @since(version = 1.0.0)
    Attribute,
    // package a:b@1.0.0;
    PackageDeclaration,
    // a:b@1.0.0
    PackageName,
    // 1.0.0-rc.1+build
    Version,
    // package a:b { … }
    NestedPackage,
    // use a:b/c as d;
    TopLevelUse,
    // interface a { … }
    Interface,
    // world a { … }
    World,
    // { … } of a package, interface, world or resource
    Body,
    // import a;  import a: func();  import a: interface { … }
    Import,
    // export …
    Export,
    // include a;  include a with { b as c }
    Include,
    IncludeList,
    IncludeItem,
    // use a.{b, c as d};
    Use,
    UseList,
    UseItem,
    // a  a:b/c@1.0.0
    Path,
    // type a = b;
    TypeAlias,
    Record,
    FieldList,
    Field,
    Variant,
    Enum,
    Flags,
    CaseList,
    Case,
    Resource,
    Constructor,
    // a: static async func() -> b;
    Function,
    // async func() -> b
    FunctionType,
    ParameterList,
    Parameter,
    // What is being defined.
    Name,
    // What is being referred to.
    NameReference,
    PrimitiveType,
    NamedType,
    ListType,
    MapType,
    OptionType,
    ResultType,
    TupleType,
    FutureType,
    StreamType,
    OwnType,
    BorrowType,
}

impl SyntaxKind {
    /// Whether this may stand between any two tokens.
    #[must_use]
    pub fn is_trivia(self) -> bool {
        self <= Self::Unknown
    }

    /// Whether this is a comment.
    #[must_use]
    pub fn is_comment(self) -> bool {
        matches!(self, Self::LineComment | Self::BlockComment)
    }

    /// Whether this is a word that cannot be a name as it is.
    #[must_use]
    pub fn is_keyword(self) -> bool {
        (Self::AsKeyword..=Self::WorldKeyword).contains(&self)
    }

    /// Whether this is a name, written with `%` or without.
    #[must_use]
    pub fn is_identifier(self) -> bool {
        matches!(self, Self::Identifier | Self::ExplicitIdentifier)
    }

    /// Whether this is the type `bool`, a number, `char`, `string` or `error-context`.
    #[must_use]
    pub fn is_primitive(self) -> bool {
        use SyntaxKind::*;
        matches!(
            self,
            BoolKeyword
                | CharKeyword
                | StringKeyword
                | ErrorContextKeyword
                | U8Keyword
                | U16Keyword
                | U32Keyword
                | U64Keyword
                | S8Keyword
                | S16Keyword
                | S32Keyword
                | S64Keyword
                | F32Keyword
                | F64Keyword
        )
    }

    /// Whether a type can begin with this token.
    #[must_use]
    pub fn starts_type(self) -> bool {
        use SyntaxKind::*;
        self.is_primitive()
            || self.is_identifier()
            || matches!(
                self,
                ListKeyword
                    | MapKeyword
                    | OptionKeyword
                    | ResultKeyword
                    | TupleKeyword
                    | FutureKeyword
                    | StreamKeyword
                    | OwnKeyword
                    | BorrowKeyword
            )
    }

    /// Whether a definition of a type begins with this token.
    #[must_use]
    pub fn starts_type_definition(self) -> bool {
        use SyntaxKind::*;
        matches!(
            self,
            TypeKeyword
                | RecordKeyword
                | VariantKeyword
                | EnumKeyword
                | FlagsKeyword
                | ResourceKeyword
        )
    }

    /// Whether this is a node that is a type as it is written in place.
    #[must_use]
    pub fn is_type(self) -> bool {
        (Self::PrimitiveType..=Self::BorrowType).contains(&self)
    }

    /// Whether this node defines a type.
    #[must_use]
    pub fn is_type_definition(self) -> bool {
        use SyntaxKind::*;
        matches!(self, TypeAlias | Record | Variant | Enum | Flags | Resource)
    }
}

/// The language that rowan's trees are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wit {}

impl rowan::Language for Wit {
    type Kind = SyntaxKind;

    fn kind_from_raw(raw: rowan::SyntaxKind) -> SyntaxKind {
        ALL[usize::from(raw.0)]
    }

    fn kind_to_raw(kind: SyntaxKind) -> rowan::SyntaxKind {
        rowan::SyntaxKind(kind as u16)
    }
}

/// A node of a syntax tree.
pub type SyntaxNode = rowan::SyntaxNode<Wit>;
/// A token of a syntax tree, trivia included.
pub type SyntaxToken = rowan::SyntaxToken<Wit>;
/// A node or a token.
pub type SyntaxElement = rowan::SyntaxElement<Wit>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lead_back_to_kinds() {
        for (index, kind) in ALL.iter().enumerate() {
            assert_eq!(*kind as usize, index);
        }
    }
}

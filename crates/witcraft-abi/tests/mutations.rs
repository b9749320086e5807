//! Every way of changing an interface is caught by its lock, and named.

use witcraft_abi::Lock;
use witcraft_model::{Input, Loader, Package};

const WIT: &str = r"package a:b@1.0.0;

interface types {
    enum color { red, green, blue }
    flags access { read, write }
    record point { x: u32, y: u32 }
    record image { width: u32, format: color, data: list<u8> }
    variant error { empty, code(u64), at(point) }
    type area = list<point>;
    type pair = tuple<u8, u64>;
    resource blob {
        constructor(size: u32);
        read: func(n: u32) -> list<u8>;
        merge: static func(a: blob, b: blob) -> blob;
    }
}

interface logs {
    write: func(line: string);
    flush: func() -> result;
}

interface work {
    use types.{image, error, blob, color};
    run: func(source: image, times: u32) -> result<image, error>;
    lend: func(it: borrow<blob>) -> u64;
    wait: async func(seconds: f32) -> string;
    numbers: func(n: s32) -> list<s32>;
    feed: func(input: stream<u8>) -> future<u32>;
}

world w {
    import logs;
    import now: func() -> u64;
    export work;
    export name: func() -> string;
}
";

fn load(wit: &str) -> Package {
    Loader::default()
        .load(&[Input::text("a.wit", wit)])
        .unwrap_or_else(|failure| panic!("{failure}\n{wit}"))
}

/// What the lock of [`WIT`] says about another text.
fn findings(wit: &str) -> Vec<String> {
    let text = Lock::of(&load(WIT).worlds()).to_string();
    let lock = Lock::parse("abi.lock", &text).unwrap();
    let found = lock.check(&load(wit));
    found
        .into_iter()
        .map(|found| [vec![found.message], found.notes].concat().join(" | "))
        .collect()
}

#[test]
fn a_lock_fits_its_own_package() {
    assert_eq!(findings(WIT), [""; 0]);
    let lock = Lock::of(&load(WIT).worlds());
    assert_eq!(Lock::parse("abi.lock", &lock.to_string()).unwrap(), lock);
}

/// What is replaced by what, and the words that some finding has to contain.
const MUTATIONS: &[(&str, &str, &str, &[&str])] = &[
    (
        "rename a parameter",
        "times: u32",
        "count: u32",
        &[
            "a:b/work@1.0.0#run.times`: the parameter was renamed",
            "times → count",
            "wasmtime",
        ],
    ),
    (
        "another type of a parameter",
        "times: u32",
        "times: u64",
        &[
            "#run.times`: the parameter has another type",
            "u32 → u64",
            "cannot be linked",
        ],
    ),
    (
        "another sign",
        "n: s32",
        "n: u32",
        &["#numbers.n", "s32 → u32"],
    ),
    (
        "add a parameter",
        "times: u32",
        "times: u32, more: bool",
        &["#run.more`: the parameter is new", "nothing → more: bool"],
    ),
    (
        "remove a parameter",
        ", times: u32",
        "",
        &["#run.times`: the parameter is gone"],
    ),
    (
        "reorder parameters",
        "source: image, times: u32",
        "times: u32, source: image",
        &[
            "#run`: the parameters are in another order",
            "source, times → times, source",
        ],
    ),
    (
        "another result",
        "-> list<s32>",
        "-> list<s16>",
        &[
            "#numbers`: the result has another type",
            "list<s32> → list<s16>",
        ],
    ),
    (
        "add a result",
        "write: func(line: string);",
        "write: func(line: string) -> bool;",
        &["a:b/logs@1.0.0#write`: the result", "nothing → bool"],
    ),
    (
        "remove a result",
        "flush: func() -> result;",
        "flush: func();",
        &["#flush", "result → nothing"],
    ),
    (
        "wrap a result in option",
        "lend: func(it: borrow<blob>) -> u64",
        "lend: func(it: borrow<blob>) -> option<u64>",
        &["#lend", "u64 → option<u64>"],
    ),
    (
        "add an error payload",
        "flush: func() -> result;",
        "flush: func() -> result<_, string>;",
        &["#flush", "result → result<_, string>"],
    ),
    (
        "own instead of borrow",
        "it: borrow<blob>",
        "it: blob",
        &["#lend.it", "borrow<blob> → own<blob>"],
    ),
    (
        "borrow instead of own",
        "func(a: blob, b: blob)",
        "func(a: borrow<blob>, b: blob)",
        &["#blob.merge.a", "own<blob> → borrow<blob>"],
    ),
    (
        "sync instead of async",
        "wait: async func",
        "wait: func",
        &["#wait`: the function is not async any more"],
    ),
    (
        "async instead of sync",
        "numbers: func",
        "numbers: async func",
        &["#numbers`: the function is async now"],
    ),
    (
        "another stream",
        "stream<u8>",
        "stream<u16>",
        &["#feed.input", "stream<u8> → stream<u16>"],
    ),
    (
        "another future",
        "future<u32>",
        "future<s32>",
        &["#feed", "future<u32> → future<s32>"],
    ),
    (
        "add a field",
        "x: u32, y: u32",
        "x: u32, y: u32, z: u32",
        &[
            "a:b/types@1.0.0#point.z`: the field is new",
            "nothing → z: u32",
            "old layout",
        ],
    ),
    (
        "remove a field",
        "x: u32, y: u32",
        "x: u32",
        &["#point.y`: the field is gone"],
    ),
    (
        "rename a field",
        "x: u32, y: u32",
        "x: u32, z: u32",
        &["#point.y`: the field was renamed", "y → z"],
    ),
    (
        "reorder fields",
        "width: u32, format: color, data: list<u8>",
        "format: color, width: u32, data: list<u8>",
        &["#image`: the fields are in another order"],
    ),
    (
        "another type of a field",
        "width: u32",
        "width: u16",
        &["#image.width", "u32 → u16"],
    ),
    (
        "add a case to an enum",
        "red, green, blue",
        "red, green, blue, alpha",
        &["#color.alpha`: the case is new"],
    ),
    (
        "remove a case of an enum",
        "red, green, blue",
        "red, green",
        &["#color.blue`: the case is gone"],
    ),
    (
        "reorder an enum",
        "red, green, blue",
        "green, red, blue",
        &[
            "#color`: the cases are in another order",
            "red, green, blue → green, red, blue",
        ],
    ),
    (
        "add a case to a variant",
        "at(point)",
        "at(point), other",
        &["#error.other`: the case is new"],
    ),
    (
        "another payload",
        "code(u64)",
        "code(u32)",
        &["#error.code`: the case has another type", "u64 → u32"],
    ),
    (
        "drop a payload",
        "code(u64)",
        "code",
        &[
            "#error.code`: the case has another type",
            "u64 → no payload",
        ],
    ),
    (
        "rename a case",
        "empty, code",
        "void, code",
        &["#error.empty`: the case was renamed", "empty → void"],
    ),
    (
        "add a flag",
        "read, write",
        "read, write, run",
        &["#access.run`: the flag is new"],
    ),
    (
        "reorder flags",
        "{ read, write }",
        "{ write, read }",
        &["#access`: the flags are in another order"],
    ),
    (
        "a tuple instead of a record",
        "record point { x: u32, y: u32 }",
        "type point = tuple<u32, u32>;",
        &["#point`: it was a record and is a type now"],
    ),
    (
        "another element of a list",
        "type area = list<point>",
        "type area = list<color>",
        &["#area", "list<point> → list<color>"],
    ),
    (
        "another element of a tuple",
        "tuple<u8, u64>",
        "tuple<u8, u32>",
        &["#pair"],
    ),
    (
        "add an imported function",
        "flush: func() -> result;",
        "flush: func() -> result; close: func();",
        &["#close`: the imported function is new", "go on working"],
    ),
    (
        "remove an imported function",
        "flush: func() -> result;",
        "",
        &[
            "#flush`: the imported function is gone",
            "cannot be instantiated",
        ],
    ),
    (
        "add an exported function",
        "numbers: func(n: s32) -> list<s32>;",
        "numbers: func(n: s32) -> list<s32>; more: func();",
        &["#more`: the exported function is new", "do not fit"],
    ),
    (
        "remove an exported function",
        "numbers: func(n: s32) -> list<s32>;",
        "",
        &["#numbers`: the exported function is gone"],
    ),
    (
        "remove an import",
        "    import logs;\n",
        "",
        &["a:b/logs@1.0.0#write`: the imported function is gone"],
    ),
    (
        "add an export",
        "export name:",
        "export more: func(); export name:",
        &["a:b/w@1.0.0#more`: the exported function is new"],
    ),
    (
        "export instead of import",
        "import now: func",
        "export now: func",
        &["#now`: the imported function is gone"],
    ),
    (
        "remove a method",
        "read: func(n: u32) -> list<u8>;",
        "",
        &["#blob.read"],
    ),
    (
        "a static instead of a method",
        "read: func(n: u32)",
        "read: static func(n: u32)",
        &["#blob.read.self`: the parameter is gone"],
    ),
    (
        "rename a type",
        "area",
        "region",
        &[
            "a:b/types@1.0.0#area`: the type was renamed",
            "area → region",
        ],
    ),
    (
        "another version",
        "package a:b@1.0.0",
        "package a:b@1.1.0",
        &[
            "a:b/w@1.1.0`: the package has another version",
            "a:b/w@1.0.0 → a:b/w@1.1.0",
        ],
    ),
    (
        "another world",
        "world w",
        "world v",
        &["a:b/w@1.0.0`: the world is gone"],
    ),
];

#[test]
fn every_mutation_is_caught_and_named() {
    assert!(MUTATIONS.len() >= 25);
    let mut report = String::new();
    for (title, from, to, words) in MUTATIONS {
        assert!(WIT.contains(from), "{title}: nothing to replace");
        let found = findings(&WIT.replace(from, to));
        let named = found
            .iter()
            .any(|line| words.iter().all(|word| line.contains(word)));
        if !named {
            report += &format!(
                "{title}: no finding has {words:?}\n{}\n\n",
                found.join("\n")
            );
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn what_is_one_change_is_one_finding() {
    for (from, to) in [
        ("times: u32", "times: u64"),
        ("rename me", "rename me"),
        ("wait: async func", "wait: func"),
        ("area", "region"),
        ("package a:b@1.0.0", "package a:b@2.0.0"),
        ("read, write", "write, read"),
    ] {
        let expected = usize::from(from != to);
        let found = findings(&WIT.replace(from, to));
        assert_eq!(found.len(), expected, "{from} → {to}: {found:#?}");
    }
}

#[test]
fn what_follows_from_a_changed_type_is_shown_where_it_happens() {
    let found = findings(&WIT.replace("width: u32,", "width: u32, height: u32,"));
    let core = found.iter().find(|line| line.contains("#run`: the core"));
    assert!(
        core.is_some_and(|line| line.contains("(i32 i32 i32 i32 i32) ->")),
        "{found:#?}"
    );
}

#[test]
fn moving_a_type_changes_nothing() {
    let moved = WIT
        .replace(
            "    enum color { red, green, blue }\n",
            "    use colors.{color};\n",
        )
        .replace(
            "interface logs",
            "interface colors { enum color { red, green, blue } }\ninterface logs",
        );
    let found = findings(&moved);
    assert!(
        found.iter().all(|line| line.contains("go on working")),
        "{found:#?}"
    );
    assert!(
        found
            .iter()
            .any(|line| line.contains("#color`: the type is defined elsewhere"))
    );
}

#[test]
fn changes_that_do_not_cross_are_none() {
    for (from, to) in [
        ("    enum color", "    /// Colours.\n    enum color"),
        (
            "import logs;\n    import now: func() -> u64;",
            "import now: func() -> u64;\n    import logs;",
        ),
        (
            "interface logs {\n    write: func(line: string);\n    flush: func() -> result;",
            "interface logs {\n    flush: func() -> result;\n    write: func(line: string);",
        ),
    ] {
        assert_ne!(WIT.replace(from, to), WIT);
        assert_eq!(findings(&WIT.replace(from, to)), [""; 0], "{from}");
    }
}

fn code(text: &str) -> &'static str {
    Lock::parse("abi.lock", text).unwrap_err().diagnostics[0].code
}

#[test]
fn a_lock_that_is_not_as_it_was_written_is_refused() {
    let text = Lock::of(&load(WIT).worlds()).to_string();
    assert_eq!(code(""), "lock-not");
    assert_eq!(code("{}"), "lock-not");
    assert_eq!(code(&text.replace("lock 1\n", "lock 2\n")), "lock-version");
    assert_eq!(code(&text.replace("u64", "u32")), "lock-edited");
    let line = text.find("    param").unwrap();
    assert_eq!(
        code(&(text[..line].to_owned() + &text[line + 20..])),
        "lock-edited"
    );
    assert_eq!(code(&text[..text.len() / 2]), "lock-truncated");
    let conflict = text.replacen(
        "types\n",
        "<<<<<<< ours\ntypes\n=======\n>>>>>>> theirs\n",
        1,
    );
    assert_eq!(code(&conflict), "lock-conflict");
    // What means nothing may differ.
    assert!(Lock::parse("abi.lock", &text.replace('\n', "\r\n")).is_ok());
    assert!(Lock::parse("abi.lock", &text.replace("witcraft 0", "witcraft 9")).is_ok());
}

#[test]
fn no_part_of_a_lock_is_taken_for_the_whole() {
    let text = Lock::of(&load(WIT).worlds()).to_string();
    for end in (0..text.len() - 1).filter(|end| text.is_char_boundary(*end)) {
        assert!(
            Lock::parse("abi.lock", &text[..end]).is_err(),
            "cut at {end}"
        );
    }
    let lines: Vec<&str> = text.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let mut others = lines.clone();
        others.remove(index);
        let left = Lock::parse("abi.lock", &(others.join("\n") + "\n"));
        let means_nothing = line.is_empty() || line.starts_with('#');
        assert_eq!(left.is_ok(), means_nothing, "without `{line}`");
    }
}

#[test]
fn another_generation_alone_is_a_warning() {
    let lock = Lock::of(&load(WIT).worlds());
    let other = "wasmtime: 1.0.0";
    let text = lock.to_string();
    let line = text
        .lines()
        .find(|line| line.contains("wasmtime: "))
        .unwrap();
    let mut older = text.replace(line.trim(), other);
    // Sealed as an older Witcraft would have.
    let body: Vec<&str> = older
        .lines()
        .filter(|line| !line.starts_with("end ") && !line.starts_with('#') && !line.is_empty())
        .collect();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in body.iter().flat_map(|line| line.bytes().chain([b'\n'])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    let end = older.lines().last().unwrap().to_owned();
    older = older.replace(&end, &format!("end {} lines, {hash:016x}", body.len()));
    let found = Lock::parse("abi.lock", &older).unwrap().check(&load(WIT));
    assert_eq!(found.len(), 1);
    assert!(!found[0].is_error());
    assert!(found[0].notes[0].contains("wasmtime 1.0.0 → "), "{found:?}");
}

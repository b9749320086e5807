//! Values of options, read from text.

use std::path::PathBuf;

/// A folder that a program may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Granted {
    pub(crate) host: PathBuf,
    pub(crate) guest: String,
    pub(crate) read_only: bool,
}

/// An environment variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variable {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// What standard input is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Inherit,
    None,
    File(PathBuf),
}

/// `HOST[::GUEST][:ro]`.
pub(crate) fn granted(text: &str) -> Result<Granted, String> {
    let (text, read_only) = match text.strip_suffix(":ro") {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (host, guest) = text.split_once("::").unwrap_or((text, text));
    if host.is_empty() || guest.is_empty() {
        return Err("write HOST::GUEST, such as `data::/data` or `data::/data:ro`".to_owned());
    }
    Ok(Granted {
        host: host.into(),
        guest: guest.to_owned(),
        read_only,
    })
}

/// `NAME=VALUE`, or the name of a variable of this process.
pub(crate) fn variable(text: &str) -> Result<Variable, String> {
    let (name, value) = match text.split_once('=') {
        Some((name, value)) => (name, value.to_owned()),
        None => {
            let value = std::env::var(text)
                .map_err(|_| format!("`{text}` is not set here; write `{text}=VALUE`"))?;
            (text, value)
        }
    };
    if name.is_empty() {
        return Err("write NAME=VALUE, such as `LANG=C`".to_owned());
    }
    Ok(Variable {
        name: name.to_owned(),
        value,
    })
}

/// `inherit`, `none`, or a path; `./none` is a file.
pub(crate) fn source(text: &str) -> Result<Source, String> {
    Ok(match text {
        "inherit" => Source::Inherit,
        "none" => Source::None,
        "" => return Err("write `inherit`, `none`, or a file".to_owned()),
        path => Source::File(path.into()),
    })
}

/// A number of bytes, with or without a unit: `KiB`, `MiB`, `GiB`, and `K`, `M`, `G` for the same.
pub(crate) fn size(text: &str) -> Result<u64, String> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    let factor: u64 = match unit.trim_start() {
        "" | "B" => 1,
        "K" | "KiB" => 1 << 10,
        "M" | "MiB" => 1 << 20,
        "G" | "GiB" => 1 << 30,
        _ => return Err("write a number and a unit: 64MiB, 1GiB".to_owned()),
    };
    number
        .parse()
        .ok()
        .and_then(|number: u64| number.checked_mul(factor))
        .ok_or_else(|| "write a number and a unit: 64MiB, 1GiB".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders() {
        let of = |text| granted(text).map(|it| (it.host, it.guest, it.read_only));
        assert_eq!(of("a").unwrap(), ("a".into(), "a".to_owned(), false));
        assert_eq!(of("a:ro").unwrap(), ("a".into(), "a".to_owned(), true));
        assert_eq!(
            of("a b::/x:ro").unwrap(),
            ("a b".into(), "/x".to_owned(), true)
        );
        assert!(of("").is_err() && of("::x").is_err() && of("a::").is_err());
    }

    #[test]
    fn sizes() {
        assert_eq!(size("64MiB"), Ok(64 << 20));
        assert_eq!(size("1 G"), Ok(1 << 30));
        assert_eq!(size("12"), Ok(12));
        for bad in ["", "MiB", "1MB", "1.5G", "-1", "99999999999GiB"] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn variables_and_input() {
        let own = variable("A=b=c").unwrap();
        assert_eq!((own.name.as_str(), own.value.as_str()), ("A", "b=c"));
        assert!(variable("=x").is_err());
        assert!(variable("WITCRAFT_NOT_SET_ANYWHERE").is_err());
        assert_eq!(source("./none").unwrap(), Source::File("./none".into()));
    }
}

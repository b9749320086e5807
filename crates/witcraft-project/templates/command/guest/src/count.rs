//! Counting, piece by piece.

use std::fmt;

/// What was counted so far.
#[derive(Default)]
pub struct Count {
    lines: u64,
    words: u64,
    bytes: u64,
    in_word: bool,
}

impl Count {
    /// Counts what comes next.
    pub fn add(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        for byte in bytes {
            self.lines += u64::from(*byte == b'\n');
            let in_word = !byte.is_ascii_whitespace();
            self.words += u64::from(in_word && !self.in_word);
            self.in_word = in_word;
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} lines, {} words, {} bytes",
            self.lines, self.words, self.bytes
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_two_pieces_is_one() {
        let mut count = Count::default();
        count.add(b"one tw");
        count.add(b"o\nthree\n");
        assert_eq!(count.to_string(), "2 lines, 3 words, 14 bytes");
    }
}

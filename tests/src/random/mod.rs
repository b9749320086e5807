//! Random interfaces and values, from a seed: the same seed gives the same ones on every machine.

mod types;
mod values;

pub use types::{Interface, Kinds, interface};
pub use values::value;

/// A stream of numbers that look random: SplitMix64.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The stream of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.bits() % end as u64).unwrap_or(0)
    }

    /// True once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Yes or no.
    pub fn flip(&mut self) -> bool {
        self.bits() & 1 == 1
    }

    /// Any number, more often one at the edge of a type than chance would have it.
    pub fn number(&mut self) -> u64 {
        const EDGES: [u64; 9] = [
            0,
            1,
            0x7f,
            0x80,
            0xffff,
            0x7fff_ffff,
            0x8000_0000,
            0x7fff_ffff_ffff_ffff,
            u64::MAX,
        ];
        if self.flip() {
            EDGES[self.below(EDGES.len())]
        } else {
            self.bits() >> self.below(64)
        }
    }

    /// Any character, more often one next to a boundary of UTF-8 or the surrogates.
    pub fn char(&mut self) -> char {
        const EDGES: [char; 9] = [
            '\0',
            '\x7f',
            '\u{80}',
            '\u{7ff}',
            '\u{800}',
            '\u{d7ff}',
            '\u{e000}',
            '\u{ffff}',
            '\u{10ffff}',
        ];
        if self.flip() {
            return EDGES[self.below(EDGES.len())];
        }
        let bits = u32::try_from(self.bits() % 0x11_0000).expect("it is below 0x11_0000");
        char::from_u32(bits).unwrap_or('\u{fffd}')
    }

    /// A string of up to `most` characters.
    pub fn string(&mut self, most: usize) -> String {
        (0..self.below(most + 1)).map(|_| self.char()).collect()
    }

    /// Up to `most` of something.
    pub fn many<T>(&mut self, most: usize, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| one(self)).collect()
    }

    /// Something, or not.
    pub fn maybe<T>(&mut self, one: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flip().then(|| one(self))
    }
}

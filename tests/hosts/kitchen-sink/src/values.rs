//! Every function returns what it is given.

use std::collections::HashMap;

use crate::Host;
use crate::bindings::local::kitchen_sink::values::{
    self, Eight, Level, Nine, One, Person, Scalars, Seventeen, Shape, Sixteen, ThirtyTwo,
};

type Results = (
    Result<(), ()>,
    Result<u32, ()>,
    Result<(), String>,
    Result<u8, Level>,
);

impl values::Host for Host {
    fn numbers(&mut self, all: Scalars, x: f32, y: f64, c: char) -> (Scalars, f32, f64, char) {
        (all, x, y, c)
    }

    fn text(&mut self, s: String) -> String {
        s
    }

    fn bytes(&mut self, data: Vec<u8>) -> Vec<u8> {
        data
    }

    fn people(&mut self, all: Vec<Person>) -> Vec<Person> {
        all
    }

    fn fixed(&mut self, point: [f32; 3], grid: [[u8; 2]; 2]) -> ([f32; 3], [[u8; 2]; 2]) {
        (point, grid)
    }

    fn trio(&mut self, all: [String; 3]) -> [String; 3] {
        all
    }

    fn maps(
        &mut self,
        ages: HashMap<String, u32>,
        names: HashMap<u8, Vec<String>>,
    ) -> (HashMap<String, u32>, HashMap<u8, Vec<String>>) {
        (ages, names)
    }

    fn options(
        &mut self,
        a: Option<String>,
        b: Option<Option<u32>>,
    ) -> (Option<String>, Option<Option<u32>>) {
        (a, b)
    }

    fn results(
        &mut self,
        a: Result<(), ()>,
        b: Result<u32, ()>,
        c: Result<(), String>,
        d: Result<u8, Level>,
    ) -> Results {
        (a, b, c, d)
    }

    fn attempt(&mut self, outcome: Result<String, Level>) -> Result<String, Level> {
        outcome
    }

    fn shapes(&mut self, all: Vec<Shape>) -> Vec<Shape> {
        all
    }

    fn heights(&mut self, all: Vec<Level>, top: Level) -> (Vec<Level>, Level) {
        (all, top)
    }

    fn switches(
        &mut self,
        a: One,
        b: Eight,
        c: Nine,
        d: Sixteen,
        e: Seventeen,
        f: ThirtyTwo,
    ) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo) {
        (a, b, c, d, e, f)
    }

    fn wide(
        &mut self,
        a: u8,
        b: i16,
        c: u32,
        d: i64,
        e: f32,
        f: f64,
        g: char,
        h: bool,
        i: String,
        j: Vec<u16>,
        k: Option<u8>,
        l: Level,
        m: Nine,
        n: u64,
    ) -> u64 {
        self.wide = format!("{a} {b} {c} {d} {e} {f} {g} {h} {i} {j:?} {k:?} {l:?} {m:?}");
        n
    }

    fn nothing(&mut self) {
        self.nothings += 1;
    }
}

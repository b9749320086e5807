//! The functions of `values`, where nothing is borrowed: `functions!` hands them to a macro that implements them.
//!
//! All but two of them return what they are given.

macro_rules! functions {
    ($implement:ident) => {
        $implement! {
            numbers(all: Scalars, x: f32, y: f64, c: char) -> (Scalars, f32, f64, char);
            text(s: String) -> String;
            bytes(data: Vec<u8>) -> Vec<u8>;
            people(all: Vec<Person>) -> Vec<Person>;
            fixed(point: [f32; 3], grid: [[u8; 2]; 2]) -> ([f32; 3], [[u8; 2]; 2]);
            trio(all: [String; 3]) -> [String; 3];
            maps(
                ages: Map<String, u32>,
                names: Map<u8, Vec<String>>
            ) -> (Map<String, u32>, Map<u8, Vec<String>>);
            options(
                a: Option<String>,
                b: Option<Option<u32>>
            ) -> (Option<String>, Option<Option<u32>>);
            results(
                a: Result<(), ()>,
                b: Result<u32, ()>,
                c: Result<(), String>,
                d: Result<u8, Level>
            ) -> (Result<(), ()>, Result<u32, ()>, Result<(), String>, Result<u8, Level>);
            attempt(outcome: Result<String, Level>) -> Result<String, Level>;
            shapes(all: Vec<Shape>) -> Vec<Shape>;
            heights(all: Vec<Level>, top: Level) -> (Vec<Level>, Level);
            switches(
                a: One,
                b: Eight,
                c: Nine,
                d: Sixteen,
                e: Seventeen,
                f: ThirtyTwo
            ) -> (One, Eight, Nine, Sixteen, Seventeen, ThirtyTwo);
        }
    };
}

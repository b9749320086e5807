//! A pantry in Rust. Those in other languages, under `tests/interop`, have to do the same.

mod bindings {
    witcraft_guest::generate!({ path: "../../interop/wit" });
}

use std::cell::RefCell;

use bindings::exports::interop::pantry::keeping::{
    Guest, GuestShelf, Item, Refusal, Shelf, ShelfBorrow,
};
use bindings::interop::pantry::household::{self, ShoppingList};

struct Pantry;

/// What is behind a `shelf`.
struct Board {
    label: String,
    content: RefCell<Content>,
}

#[derive(Default)]
struct Content {
    items: Vec<Item>,
    is_locked: bool,
}

impl GuestShelf for Board {
    fn new(label: String) -> Self {
        bindings::log(&format!("shelf {label}"));
        Self {
            label,
            content: RefCell::default(),
        }
    }

    fn label(&self) -> String {
        self.label.clone()
    }

    fn put(&self, item: Item) {
        let items = &mut self.content.borrow_mut().items;
        match items.iter_mut().find(|known| known.name == item.name) {
            Some(known) => known.amount += item.amount,
            None => items.push(item),
        }
    }

    fn take(&self, name: String, amount: u64) -> Result<Item, Refusal> {
        let mut content = self.content.borrow_mut();
        if content.is_locked {
            return Err(Refusal::Locked);
        }
        let items = &mut content.items;
        let Some(index) = items.iter().position(|item| item.name == name) else {
            return Err(Refusal::Unknown(name));
        };
        let known = &mut items[index];
        if known.amount < amount {
            return Err(Refusal::TooLittle((known.amount, amount)));
        }
        known.amount -= amount;
        let mut taken = known.clone();
        taken.amount = amount;
        if known.amount == 0 {
            items.remove(index);
        }
        Ok(taken)
    }

    fn items(&self) -> Vec<Item> {
        self.content.borrow().items.clone()
    }

    fn lock(&self) {
        self.content.borrow_mut().is_locked = true;
    }

    fn merge(first: Shelf, second: Shelf) -> Shelf {
        for item in second.get::<Self>().items() {
            first.get::<Self>().put(item);
        }
        first
    }
}

fn price(name: &str) -> Option<f64> {
    household::price(name)
        .inspect_err(|reason| bindings::log(reason))
        .ok()
}

impl Guest for Pantry {
    type Shelf = Board;

    fn worth(shelf: ShelfBorrow<'_>) -> Vec<(String, Option<f64>)> {
        let items = shelf.get::<Board>().items().into_iter();
        items
            .map(|item| {
                let worth = price(&item.name).map(|each| each * item.amount as f64);
                (item.name, worth)
            })
            .collect()
    }

    fn restock(shelf: ShelfBorrow<'_>, least: u64, onto: &ShoppingList) -> u32 {
        let shelf = shelf.get::<Board>();
        let own = ShoppingList::new(&shelf.label);
        let mut lines = 0;
        for item in shelf.items().iter().filter(|item| item.amount < least) {
            own.add(&item.name);
            lines = onto.add(&format!("{} {}", least - item.amount, item.name));
        }
        lines
    }

    #[rustfmt::skip]
    fn echo_numbers(
        a: u8, b: i8, c: u16, d: i16, e: u32, f: i32, g: u64, h: i64, i: f32, j: f64, k: bool, l: char,
    ) -> (u8, i8, u16, i16, u32, i32, u64, i64, f32, f64, bool, char) {
        (a, b, c, d, e, f, g, h, i, j, k, l)
    }

    fn reverse(mut bytes: Vec<u8>) -> Vec<u8> {
        bytes.reverse();
        bytes
    }
}

impl bindings::Guest for Pantry {
    fn language() -> String {
        "Rust".to_owned()
    }
}

bindings::export!(Pantry with_types_in bindings);

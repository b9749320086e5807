"""A pantry in Python, for componentize-py: what is not in an interface, or is no resource."""

from typing import List, Optional, Tuple

import wit_world
from componentize_py_types import Err
from keeping import Shelf
from wit_world import exports
from wit_world.imports import household


class WitWorld(wit_world.WitWorld):
    def language(self) -> str:
        return "Python"


def price(name: str) -> Optional[float]:
    try:
        return household.price(name)
    except Err as error:
        wit_world.log(error.value)
        return None


class Keeping(exports.Keeping):
    def worth(self, shelf: Shelf) -> List[Tuple[str, Optional[float]]]:
        found = []
        for item in shelf.items():
            each = price(item.name)
            found.append((item.name, None if each is None else each * item.amount))
        return found

    def restock(self, shelf: Shelf, least: int, onto: household.ShoppingList) -> int:
        own = household.ShoppingList(shelf.label())
        lines = 0
        for item in shelf.items():
            if item.amount < least:
                own.add(item.name)
                lines = onto.add(f"{least - item.amount} {item.name}")
        return lines

    def echo_numbers(self, *numbers):
        return numbers

    def reverse(self, bytes: bytes) -> bytes:
        return bytes[::-1]

"""The resources of the interface `keeping`."""

from dataclasses import replace
from typing import List, Self

import wit_world
from componentize_py_types import Err
from wit_world.exports import keeping
from wit_world.imports.types import (
    Item,
    Refusal_Locked,
    Refusal_TooLittle,
    Refusal_Unknown,
)


class Shelf(keeping.Shelf):
    def __init__(self, label: str) -> None:
        self._label = label
        self._items: dict[str, Item] = {}
        self._locked = False
        wit_world.log(f"shelf {label}")

    def label(self) -> str:
        return self._label

    def put(self, item: Item) -> None:
        known = self._items.get(item.name)
        if known is None:
            self._items[item.name] = item
        else:
            known.amount += item.amount

    def take(self, name: str, amount: int) -> Item:
        if self._locked:
            raise Err(Refusal_Locked())
        known = self._items.get(name)
        if known is None:
            raise Err(Refusal_Unknown(name))
        if known.amount < amount:
            raise Err(Refusal_TooLittle((known.amount, amount)))
        known.amount -= amount
        if known.amount == 0:
            del self._items[name]
        return replace(known, amount=amount)

    def items(self) -> List[Item]:
        return list(self._items.values())

    def lock(self) -> None:
        self._locked = True

    @classmethod
    def merge(cls, first: Self, second: Self) -> Self:
        for item in second._items.values():
            first.put(item)
        return first

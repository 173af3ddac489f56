"""Readers that can say what they read: the schema for editors is made from the tables that read the files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from backbeat.routine.fields import Context
    from backbeat.routine.tree import Node

__all__ = ["Described", "Schema", "described", "schema_of"]

Schema: TypeAlias = dict[str, Any]


class Described:
    """Reads like the function it is made of, and knows in the words of JSON Schema what that accepts."""

    __slots__ = ("_read", "schema")

    def __init__(self, read: Callable[[Node, Context], Any], schema: Schema) -> None:
        self._read, self.schema = read, schema

    def __call__(self, node: Node, context: Context) -> Any:
        return self._read(node, context)


def described(schema: Schema) -> Callable[[Callable[[Node, Context], Any]], Described]:
    """A decorator for readers."""
    return lambda read: Described(read, schema)


def schema_of(read: object) -> Schema:
    """What a reader accepts; anything at all where it does not say."""
    return read.schema if isinstance(read, Described) else {}

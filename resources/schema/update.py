"""Writes the JSON Schemas of routine and exercise files anew: python resources/schema/update.py"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def schemas() -> dict[str, str]:
    """The text of each file by its name."""
    sys.path.insert(0, str(ROOT / "app"))
    from backbeat.routine import schema  # noqa: PLC0415 - found through the path above

    ids = (path.stem for path in (ROOT / "resources" / "exercises").glob("*.yaml"))
    made = {
        "routine.schema.json": schema.routine_schema(ids),
        "exercise.schema.json": schema.exercise_schema(),
        "routine-translation.schema.json": schema.routine_translation_schema(),
        "exercise-translation.schema.json": schema.exercise_translation_schema(),
    }
    return {name: json.dumps(each, indent=1, ensure_ascii=False) + "\n" for name, each in made.items()}


if __name__ == "__main__":
    for name, text in schemas().items():
        (HERE / name).write_text(text, encoding="utf-8")

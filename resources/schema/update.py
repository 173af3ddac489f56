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
    from backbeat.routine.schema import exercise_schema, routine_schema  # noqa: PLC0415 - found through the path above

    ids = (path.stem for path in (ROOT / "resources" / "exercises").glob("*.yaml"))
    made = {"routine.schema.json": routine_schema(ids), "exercise.schema.json": exercise_schema()}
    return {name: json.dumps(schema, indent=1, ensure_ascii=False) + "\n" for name, schema in made.items()}


if __name__ == "__main__":
    for name, text in schemas().items():
        (HERE / name).write_text(text, encoding="utf-8")

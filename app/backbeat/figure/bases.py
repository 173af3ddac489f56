"""The poses everything begins with, in the same words a file uses.

`stance` says what the pelvis is turned by: the feet flat on the floor, the shins or the thighs lying, or nothing
(`turn` then gives its axes: turned left, tipped forward, leant right, in degrees).
"""

from __future__ import annotations

from typing import Any

__all__ = ["BASES"]

_HANGING: dict[str, Any] = {
    "shoulders": {"abduction": 9, "flexion": -1},
    "elbows": {"flexion": 12},
    "forearms": {"pronation": 82},
    "wrists": {"flexion": 3},
}
_LYING_ARMS: dict[str, Any] = {
    "shoulders": {"abduction": 16},
    "elbows": {"flexion": 8},
    "forearms": {"pronation": 140},
}

#: Of each base: stance, turn, supports, pins, surface, free angles, and the angles themselves.
BASES: dict[str, dict[str, Any]] = {
    "standing": {
        "stance": "feet",
        "supports": ["feet"],
        "angles": _HANGING | {"hips": {"abduction": 3, "external-rotation": 6}, "knees": {"flexion": 3}},
    },
    "sitting": {
        "stance": "thighs",
        "supports": ["seat", "feet"],
        "on": "chair",
        "angles": _HANGING
        | {"hips": {"flexion": 90, "abduction": 8, "external-rotation": 2}, "knees": {"flexion": 88}}
        | {"shoulders": {"flexion": 22, "abduction": 6}, "elbows": {"flexion": 62}, "forearms": {"pronation": 140}}
        | {"wrists": {"flexion": 8}},
    },
    "long-sitting": {
        "stance": "thighs",
        "supports": ["seat", "heels"],
        "angles": _HANGING
        | {"hips": {"flexion": 86, "abduction": 4, "external-rotation": 6}, "knees": {"flexion": 3}}
        | {"ankles": {"plantarflexion": 6}, "lumbar": {"flexion": 8}},
    },
    "floor-sitting": {
        "stance": "free",
        "supports": ["seat", "feet"],
        "angles": _HANGING
        | {"hips": {"flexion": 108, "abduction": 6}, "knees": {"flexion": 105}, "lumbar": {"flexion": 12}}
        | {"shoulders": {"flexion": 50, "abduction": 5}, "elbows": {"flexion": 30}, "forearms": {"pronation": 120}},
        "pins": {"hands": "kneecap"},
    },
    "straddle": {
        "stance": "thighs",
        "supports": ["seat", "heels"],
        "angles": _HANGING
        | {"hips": {"flexion": 84, "abduction": 36, "external-rotation": 16}, "knees": {"flexion": 2}},
    },
    "cross-legged": {
        "stance": "free",
        "supports": ["seat", "ankle-sides"],
        "angles": {
            "hips": {"flexion": 92, "abduction": 38, "external-rotation": 58},
            "knees": {"flexion": 124},
            "ankles": {"plantarflexion": 30, "inversion": 20},
            "lumbar": {"flexion": 6},
            "shoulders": {"flexion": 32, "abduction": 22},
            "elbows": {"flexion": 42},
            "forearms": {"pronation": 130},
        },
    },
    "kneeling": {
        "stance": "shins",
        "supports": ["shins"],
        "angles": _HANGING | {"hips": {"abduction": 4}, "knees": {"flexion": 90}, "ankles": {"plantarflexion": 62}},
    },
    "heel-sitting": {
        "stance": "shins",
        "supports": ["shins"],
        "angles": {
            "hips": {"flexion": 72, "abduction": 5},
            "knees": {"flexion": 152},
            "ankles": {"plantarflexion": 66},
            "shoulders": {"flexion": 30, "abduction": 6},
            "elbows": {"flexion": 26},
            "forearms": {"pronation": 150},
        },
    },
    "all-fours": {
        "stance": "shins",
        "supports": ["shins", "hands"],
        "angles": {
            "hips": {"flexion": 88, "abduction": 3},
            "knees": {"flexion": 90},
            "ankles": {"plantarflexion": 62},
            "shoulders": {"flexion": 84, "abduction": 2},
            "elbows": {"flexion": 3},
            "forearms": {"pronation": 165},
            "wrists": {"extension": 82},
            "neck": {"extension": 14},
        },
    },
    "plank": {
        "stance": "free",
        "turn": [0, 72, 0],
        "supports": ["toes", "hands"],
        "angles": {
            "hips": {"abduction": 3},
            "ankles": {"dorsiflexion": 10},
            "toes": {"extension": 60},
            "shoulders": {"flexion": 76, "abduction": 4},
            "elbows": {"flexion": 3},
            "forearms": {"pronation": 165},
            "wrists": {"extension": 80},
            "neck": {"extension": 8},
        },
    },
    "prone": {
        "stance": "free",
        "turn": [0, 90, 0],
        "supports": ["belly", "chest", "knees", "insteps"],
        "angles": _LYING_ARMS
        | {"hips": {"abduction": 5}, "knees": {"flexion": 2}, "ankles": {"plantarflexion": 66}}
        | {"neck": {"extension": 8}, "forearms": {"pronation": 20}},
    },
    "supine": {
        "stance": "free",
        "turn": [0, -90, 0],
        "supports": ["sacrum", "back", "head"],
        "angles": _LYING_ARMS | {"hips": {"abduction": 5}, "knees": {"flexion": 3}, "ankles": {"plantarflexion": 26}},
        "free": ["neck"],
    },
    "hook-lying": {
        "stance": "free",
        "turn": [0, -90, 0],
        "supports": ["sacrum", "back", "head", "feet"],
        "angles": _LYING_ARMS
        | {"hips": {"flexion": 52, "abduction": 5}, "knees": {"flexion": 104}, "ankles": {"plantarflexion": 36}},
        "free": ["neck"],
    },
    "side-lying": {
        "stance": "free",
        "turn": [-90, 0, -90],
        "supports": ["left-hip-side", "left-shoulder-side"],
        "angles": {
            "hips": {"flexion": 34},
            "knees": {"flexion": 48},
            "ankles": {"plantarflexion": 15},
            "right-shoulder": {"flexion": 45},
            "right-elbow": {"flexion": 60},
            "left-shoulder": {"flexion": 120},
            "left-elbow": {"flexion": 100},
            "forearms": {"pronation": 90},
        },
    },
    "squat": {
        "stance": "feet",
        "supports": ["feet"],
        "angles": _HANGING
        | {"hips": {"flexion": 105, "abduction": 14, "external-rotation": 14}, "knees": {"flexion": 112}}
        | {"ankles": {"dorsiflexion": 30}},
    },
    "hanging": {
        "stance": "free",
        "turn": [0, 0, 0],
        "supports": [],
        "pins": {"fists": "bar"},
        "hands": "fist",
        "angles": {
            "shoulders": {"flexion": 172, "abduction": 8},
            "elbows": {"flexion": 4},
            "forearms": {"pronation": 170},
            "hips": {"abduction": 3},
            "knees": {"flexion": 4},
            "ankles": {"plantarflexion": 30},
        },
    },
}

"""python -m backbeat.sound.helper"""

from __future__ import annotations

import sys

from backbeat.sound.helper.main import main

sys.exit(main())

"""The ratings from which the light is amber, and red, as they are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backbeat.plan.pain_memory import PainLimits

if TYPE_CHECKING:
    from backbeat.settings import Settings

__all__ = ["limits_of"]


def limits_of(settings: Settings) -> PainLimits:
    return PainLimits(settings.pain_amber, settings.pain_red)

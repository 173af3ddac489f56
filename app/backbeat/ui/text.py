"""Words and numbers for people: times, lengths, translation.

Every sentence goes through Qt's translation: `self.tr("...")` inside a QObject, `translate("Context",
"...")` elsewhere, `self.tr("%n repetition(s)", "", n)` where there is a number. English needs its
plurals translated too, and German all of it: resources/i18n, brought up to date with

    make translations
"""

from __future__ import annotations

import math
import unicodedata

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFont, QFontMetricsF

from backbeat.said import translated
from backbeat.ui.style.assets import asset

__all__ = [
    "elide",
    "format_minutes",
    "format_time",
    "in_language",
    "in_words",
    "install_translator",
    "interface_language",
    "level_words",
    "locale_for",
    "plain",
    "plain_tooltip",
    "translate",
]

_WORDS = "words"
_CONTENT = "Content"  # words of routine files that the program knows, and has in other languages itself
TRANSLATED = ("de",)

# Besides control characters: marks that turn the reading order of what follows them.
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def translate(context: str, text: str, disambiguation: str | int | None = None, n: int = -1) -> str:
    """Translate outside a QObject; `%n` in the text becomes `n` in the right plural.

    The shape of Qt's own function, so that lupdate finds the sentences where the context is written
    out. A number may also stand third, where there is nothing to disambiguate.
    """
    if isinstance(disambiguation, int):
        n, disambiguation = disambiguation, None
    return QCoreApplication.translate(context, text, disambiguation or "", n)


def in_words(word: str) -> str:
    """A tag, a thing needed or a reason for care of a routine file, in the program's language where it knows it."""
    return QCoreApplication.translate(_CONTENT, word) if word else ""


def in_language(sentence: str) -> str:
    """What a floor without a translator has said (`backbeat.said`), in the program's language; any other text as it is.

    To be asked where the sentence comes into the window: Qt's signals of texts, and a sentence put together with
    others, carry plain texts on. May be called in any thread.
    """
    locale = QLocale()

    def number(value: int | float) -> str:
        return locale.toString(value) if isinstance(value, int) else locale.toString(value, "g", 6)

    return translated(sentence, translate, number)


def level_words(level: str) -> str:
    """The name of a level, as one shows it."""
    words = in_words(level).replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


def interface_language(locale: QLocale | None = None) -> str:
    """The code of the language the program speaks: one of those it has been translated into, else English."""
    language = QLocale.languageToCode((locale or QLocale()).language())
    return language if language in TRANSLATED else "en"


def locale_for(language: str) -> QLocale:
    """The locale of a choice of language: numbers and dates as in that language, and where one can, of the place."""
    system = QLocale.system()
    if language == "system":
        return system
    wanted = QLocale.codeToLanguage(language)
    return system if system.language() is wanted else QLocale(wanted, system.territory())


def format_time(seconds: float, *, up: bool = False) -> str:
    """A clock reading: "0:45", "4:10", "1:02:03".

    What is left is rounded up (`up`), so that a countdown shows its whole length first and zero only
    at its end; what has passed is rounded down.
    """
    whole = max(0, math.ceil(seconds - 1e-6) if up else math.floor(seconds + 1e-6))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def format_minutes(seconds: float, *, at_least: bool = False) -> str:
    """A length in words for lists: "45 s", "12 min", "1 h 5 min", "at least 12 min"."""
    minutes = round(seconds / 60)
    if seconds < 60:
        text = translate("Length", "%1 s").replace("%1", str(round(seconds)))
    elif minutes < 60:
        text = translate("Length", "%1 min").replace("%1", str(minutes))
    else:
        hours, minutes = divmod(minutes, 60)
        pattern = translate("Length", "%1 h %2 min") if minutes else translate("Length", "%1 h")
        text = pattern.replace("%1", str(hours)).replace("%2", str(minutes))
    return translate("Length", "at least %1").replace("%1", text) if at_least else text


def elide(text: str, font: QFont, width: float) -> str:
    """The text, or as much of it as fits, ending in an ellipsis."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def plain(text: str) -> str:
    """Text from a file as one may show it: no control characters, no marks that reorder the line."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c == "\n" or (c not in _BIDI and unicodedata.category(c) not in ("Cc", "Cs")))


def plain_tooltip(text: str) -> str:
    """A tool tip that shows the text literally; Qt would otherwise guess at markup in it."""
    words = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return f"<qt>{words}</qt>" if text else ""


def install_translator(app: QCoreApplication, locale: QLocale | None = None) -> QLocale:
    """Load our words, and Qt's own, for a locale. A missing file leaves the English source text.

    English is loaded first in every case: it carries the plurals of the source language.
    """
    for old in app.findChildren(QTranslator, _WORDS):
        app.removeTranslator(old)
        old.deleteLater()
    locale = locale or QLocale()
    QLocale.setDefault(locale)
    ours = str(asset("i18n"))
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    wanted = [("backbeat_en", ours)]
    language = QLocale.languageToCode(locale.language())
    if language and language != "en":
        wanted += [(f"qtbase_{language}", theirs), (f"backbeat_{language}", ours)]
    for name, folder in wanted:
        translator = QTranslator(app)
        translator.setObjectName(_WORDS)
        if translator.load(name, folder):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
    return locale

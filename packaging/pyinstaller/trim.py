"""What of all that PyInstaller finds is really used. packaging/README.md says what each megabyte is for."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["EXCLUDED", "wanted"]

LANGUAGES = ("de", "en")

# Python modules that nothing here uses, each with what it would bring.
EXCLUDED = (
    *("tkinter", "unittest", "pydoc", "doctest", "lib2to3", "test", "ensurepip", "venv", "idlelib", "turtledemo"),
    *("setuptools", "pip", "pkg_resources", "wheel", "numpy", "PIL", "xmlrpc", "curses"),
    *("ssl", "_ssl", "_hashlib"),  # OpenSSL; there is no network, and hashlib has its own SHA-256
    *("bz2", "_bz2", "lzma", "_lzma", "_uuid"),  # nothing is unpacked; identities are random ones
    *("multiprocessing", "_posixshmem", "_multiprocessing"),
    *(f"_codecs_{where}" for where in ("cn", "hk", "iso2022", "jp", "kr", "tw")),  # files are UTF-8
    *(
        f"PySide6.Qt{name}"
        for name in (
            *("Qml", "Quick", "QuickWidgets", "OpenGL", "OpenGLWidgets", "Test", "Designer", "Help", "Sql", "Pdf"),
            *("WebEngineCore", "Concurrent", "MultimediaWidgets", "DBus", "UiTools", "Xml"),
        )
    ),
)

# Of Qt's own files: what its plugins would bring that nothing here calls.
_NOT_OF_QT = (
    *(f"Qt6{name}" for name in ("Qml", "Quick", "OpenGL", "Pdf", "VirtualKeyboard", "WebEngine", "Designer", "Sql")),
    *(f"Qt6{name}" for name in ("ShaderTools", "EglFS", "EglFs", "Labs", "3D", "Test", "MultimediaWidgets", "FFmpeg")),
    *("Qt6WlShellIntegration",),
    # Sound goes out through QAudioSink, which Qt's Multimedia library does by itself; FFmpeg is for films.
    *("plugins/multimedia/", "avcodec", "avformat", "avutil", "swscale", "swresample"),
    *("plugins/sqldrivers", "plugins/egldeviceintegrations", "plugins/networkinformation", "plugins/tls"),
    *("plugins/qmltooling", "plugins/generic", "plugins/texttospeech/libqtexttospeech_mock"),
    *(f"plugins/platforms/libq{name}" for name in ("eglfs", "linuxfb", "vkkhrdisplay", "vnc", "minimal")),
    "plugins/platforminputcontexts/libqtvirtualkeyboard",
    # GTK and all it brings, 20 MB, for its file dialogs; colours and fonts of GNOME are read without it.
    "plugins/platformthemes/libqgtk3",
    *(f"plugins/imageformats/libq{name}." for name in ("pdf", "tiff", "tga", "wbmp", "icns")),
    # Nothing is drawn with OpenGL or Vulkan; windows are ordinary ones.
    "plugins/wayland-graphics-integration-client",
    *(f"wayland-shell-integration/lib{name}" for name in ("fullscreen-shell", "ivi-shell", "wl-shell", "qt-shell")),
)  # fmt: skip

# Of the system's libraries only these come along, on Linux: Python's and Qt's own, and what few desktops have. The rest
# belongs to the desktop: it must fit its other programs, and the desktop mends it when it has a hole.
_BROUGHT = re.compile(
    r"^lib(python3|Qt6|icu|pyside6|shiboken6|sqlite3|ffi|xcb-(cursor|icccm|image|keysyms|render-util|util))"
)


def wanted(name: str, platform: str) -> bool:
    """Whether a file, by its place in the frozen folder, comes along."""
    name = name.replace("\\", "/")
    if any(part in name for part in _NOT_OF_QT):
        return False
    if "/translations/" in name:
        return "/qtbase_" in name and any(name.endswith(f"_{language}.qm") for language in LANGUAGES)
    if platform == "linux" and "/" not in name and re.match(r"lib[\w+.-]+\.so", name):
        return _BROUGHT.match(name) is not None
    return True


def kept(entries: Iterable[tuple[str, str, str]], platform: str) -> list[tuple[str, str, str]]:
    """Of PyInstaller's own lists."""
    return [entry for entry in entries if wanted(entry[0], platform)]

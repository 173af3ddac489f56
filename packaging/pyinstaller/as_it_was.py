# Run before the program where it is frozen, and after what PyInstaller runs. Our own libraries and plugins have been
# found by now (Qt for Python knows where it lies by itself); programs that we start in turn, a voice or the desktop's
# PDF viewer, must find theirs and not ours.
import os

for _name in ("LD_LIBRARY_PATH", "LIBPATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    os.environ.pop(_name, None)
    if _before is not None:
        os.environ[_name] = _before
for _name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
    os.environ.pop(_name, None)
# The sound's process and the doctor's are this program again, and must begin from the beginning.
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

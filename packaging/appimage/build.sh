#!/usr/bin/env bash
# One file to start anywhere: the archive of `make tarball`, with what an AppImage wants around it.
#
#   packaging/appimage/build.sh dist/backbeat-VERSION-linux-ARCH.tar.xz FOLDER
#
# Leaves FOLDER/Backbeat.AppDir, which starts by itself, and makes an AppImage of it where appimagetool is installed.
set -euo pipefail

archive=${1:?usage: build.sh ARCHIVE FOLDER}
folder=${2:?usage: build.sh ARCHIVE FOLDER}
app=$folder/Backbeat.AppDir
rm -rf "$app"
mkdir -p "$app/usr"
tar -xf "$archive" -C "$app/usr" --strip-components=1
cp "$app/usr/share/applications/backbeat.desktop" "$app/backbeat.desktop"
cp "$app/usr/share/icons/hicolor/256x256/apps/backbeat.png" "$app/backbeat.png"
ln -s backbeat.png "$app/.DirIcon"
ln -s usr/bin/backbeat "$app/AppRun"
"$app/AppRun" --version
if command -v appimagetool >/dev/null; then
    appimagetool "$app" "$folder/$(basename "$archive" .tar.xz).AppImage"
else
    echo "appimagetool is not installed: $app is as far as it goes." >&2
fi

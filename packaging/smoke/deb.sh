#!/usr/bin/env bash
# Installs the newest .deb of dist/ into a bare Debian and does there, as an ordinary person, what people do: the doctor, a
# sheet, a window, a session by keys, the tray, a double click; then removes it again and looks at what is left.
# Needs root, debootstrap, xz, and about 2 GB.
#
#   packaging/smoke/deb.sh FOLDER [SUITE]
#
# TRIAL_COPY may list files of this machine that the bare one needs to reach its network; TRIAL_MIRROR another mirror.
set -euo pipefail

folder=${1:?usage: deb.sh FOLDER [SUITE]}
suite=${2:-bookworm}
here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../.." && pwd)
deb=$(find "$checkout/dist" -name 'backbeat_*.deb' -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d' ' -f2-)
[ -n "$deb" ] || { echo "There is no package in dist/: make deb" >&2; exit 1; }
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
log=$folder/log.txt
: >"$log"

if [ ! -e "$folder/$suite.done" ]; then
    debootstrap --variant=minbase "$suite" "$folder/$suite" ${TRIAL_MIRROR:+"$TRIAL_MIRROR"} >>"$log"
    touch "$folder/$suite.done"
fi

root=$folder/root
leave() {
    if mountpoint -q "$root/proc"; then umount "$root/proc"; fi
}
trap leave EXIT
leave
rm -rf "$root"
cp -a "$folder/$suite" "$root"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
for file in ${TRIAL_COPY:-}; do
    mkdir -p "$root$(dirname "$file")"
    cp -aL "$file" "$root$file"
done
mount -t proc proc "$root/proc"

inside() { # user command ...
    local user=$1 home=/home/person
    [ "$user" = root ] && home=/root
    shift
    env -i HOME="$home" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        chroot --userspec="$user" "$root" sh -c "cd '$home' && $*"
}
step() { printf '%s\n' "$*"; }
must() { # what command ...
    local what=$1
    shift
    if "$@" >>"$log" 2>&1; then step "  ok    $what"; else step "  FAILED  $what (see $log)"; exit 1; fi
}
never() {
    local what=$1
    shift
    if "$@" >>"$log" 2>&1; then step "  FAILED  $what (see $log)"; exit 1; else step "  ok    $what"; fi
}

step "Debian $suite, $(basename "$deb")"
inside root useradd --create-home person
cp "$deb" "$root/root/backbeat.deb"
must "apt knows its packages" inside root apt-get update -q
before=$(du -sk "$root/usr" | cut -f1)
must "installs with what it depends on, and nothing recommended" \
    inside root apt-get install -y -q --no-install-recommends ./backbeat.deb
after=$(du -sk "$root/usr" | cut -f1)
step "        $(du -sm "$root/usr/lib/backbeat" | cut -f1) MB below /usr/lib/backbeat; $(((after - before) / 1024)) MB with all packages it needed"

# Only what the package asks for is here, so that a forgotten one is seen.
must "no file of it misses a library that it needs" inside person \
    'find /usr/lib/backbeat \( -name "*.so*" -o -name backbeat \) -type f ! -path "*/texttospeech/*" ! -name "*Multimedia*" \
        ! -name "*cups*" ! -name "*TextToSpeech*" -exec env LD_LIBRARY_PATH=/usr/lib/backbeat/_internal ldd {} + >~/ldd.txt 2>&1;
     ! grep "not found" ~/ldd.txt'
must "tells its version" inside person backbeat --version
must "the doctor finds that all that is needed works, without a display" inside person backbeat doctor
must "a routine on paper" inside person 'backbeat sheet five-minute-warm-up -o sheet.pdf && head -c 5 sheet.pdf | grep -q "%PDF-"'
must "checks a routine" inside person 'backbeat new "Evening" -o ~/evening.routine.yaml && backbeat check ~/evening.routine.yaml'

must "a desktop to try it on" inside root apt-get install -y -q --no-install-recommends xvfb xdotool openbox trayer dbus-x11 \
    man-db shared-mime-info desktop-file-utils xdg-utils libglib2.0-bin poppler-utils x11-utils x11-apps
must "a sound server, and what is recommended for a voice" inside root apt-get install -y -q --no-install-recommends \
    pulseaudio pulseaudio-utils libpulse0 libspeechd2 espeak-ng
must "the sheet can be read" inside person 'pdftotext sheet.pdf - | grep -qi "warm-up"'
must "its manual page" inside person 'man -P cat backbeat | grep -q "guided-workout timer"'
must "the desktop file is in order" inside person desktop-file-validate /usr/share/applications/backbeat.desktop
must "a routine file is known for what it is" inside person \
    'gio info -a standard::content-type ~/evening.routine.yaml | grep -q application/x-backbeat-routine &&
     xdg-mime query default application/x-backbeat-routine | grep -qx backbeat.desktop'

# Who has answered the questions before the first session, with reminders and the tray switched on.
install -d -m 700 "$root/home/person/.config/backbeat"
PYTHONPATH="$checkout/app:$checkout" "$checkout/build/environment/bin/python" - >"$root/home/person/.config/backbeat/settings.json" <<'PY'
import json
from datetime import date

from tests.support.screening import screened

print(json.dumps({"screened": screened(date.today()), "breaks": {"on": True, "tray": True}}))
PY
cp "$here/inside.sh" "$root/home/person/inside.sh"
chroot "$root" chown -R person: /home/person
if inside person 'dbus-run-session -- bash ./inside.sh' 2>>"$log"; then :; else step "  FAILED  (see $log)"; exit 1; fi
mkdir -p "$folder/pictures"
cp "$root"/home/person/*.xwd "$folder/pictures/"

must "removes" inside root apt-get purge -y -q backbeat
never "nothing of it is left below /usr" inside root 'find /usr /etc /var/lib -path /var/lib/dpkg -prune -o -path /var/lib/apt -prune -o \
    -iname "*backbeat*" -print | grep .'
must "what the person did is still there" inside person 'test -s .local/share/backbeat/history.db && test -s evening.routine.yaml'
step "All of it passed."

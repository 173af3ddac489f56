#!/usr/bin/env bash
# Tries `make run` and `make test` on a bare Debian that has only python3 and make, as root and as an
# ordinary user, and says how long each took. Needs root, debootstrap, and about 5 GB.
#
#   packaging/bare_root_trial.sh FOLDER [SUITE]
#
# TRIAL_COPY may list files of this machine (separated by spaces) that the bare one needs to reach its
# network, such as a certificate bundle; TRIAL_MIRROR another mirror than Debian's own; TRIAL_MAKE what to
# make instead of "run test".
set -euo pipefail

folder=${1:?usage: bare_root_trial.sh FOLDER [SUITE]}
suite=${2:-bookworm}
checkout=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

if [ ! -e "$folder/$suite.done" ]; then
    debootstrap --variant=minbase --include=python3,make "$suite" "$folder/$suite" ${TRIAL_MIRROR:+"$TRIAL_MIRROR"}
    touch "$folder/$suite.done"
fi

root=
leave() { # what a running machine has and a bare folder has not
    [ -n "$root" ] || return 0
    for mounted in "$root/dev/pts" "$root/proc"; do
        if mountpoint -q "$mounted"; then umount "$mounted"; fi
    done
}
trap leave EXIT

fresh() { # name: a new copy of the bare system with the checkout in it
    leave
    root=$folder/trial-$1
    rm -rf "$root"
    cp -a "$folder/$suite" "$root"
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    for file in ${TRIAL_COPY:-}; do
        mkdir -p "$root$(dirname "$file")"
        cp -aL "$file" "$root$file"
    done
    mount -t proc proc "$root/proc"
    mkdir -p "$root/dev/pts"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
    ln -sfn pts/ptmx "$root/dev/ptmx"
    chroot "$root" useradd --create-home person
    mkdir "$root/home/person/backbeat"
    (cd "$checkout" && git ls-files -z --cached --others --exclude-standard |
        tar --null --ignore-failed-read --files-from=- -cf - 2>/dev/null) | tar -C "$root/home/person/backbeat" -xf -
    if [ ! -e "$root/home/person/backbeat/app/backbeat/__main__.py" ]; then
        cat >"$root/home/person/backbeat/app/backbeat/__main__.py" <<'PY'
import sys

from PySide6 import QtWidgets

print("a stand-in started", sys.argv[1:], QtWidgets.__name__)
PY
    fi
    chroot "$root" chown -R person: /home/person/backbeat
}

inside() { # user command: run it there in a clean home and no display, and tell how it went
    local user=$1 home=/home/person began ended code=0
    [ "$user" = root ] && home=/root
    shift
    began=$(date +%s.%N)
    env -u DISPLAY -u WAYLAND_DISPLAY -u PYENV_ROOT HOME="$home" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        chroot --userspec="$user" "$root" sh -c "cd /home/person/backbeat && $*" </dev/null >"$folder/out.txt" 2>&1 || code=$?
    ended=$(date +%s.%N)
    tail -n "${TRIAL_LINES:-40}" "$folder/out.txt" | sed 's/^/    /'
    printf '== %s, %s: exit %s after %.2f s\n\n' "$user" "$*" "$code" "$(echo "$ended - $began" | bc)"
}

for goal in ${TRIAL_MAKE:-run test}; do
    fresh "root-$goal"
    inside root "make $goal"
    inside root "make $goal"

    fresh "person-$goal"
    inside person "make $goal"
    line=$(sed -n 's/^  \(apt-get .*\)/\1/p' "$folder/out.txt" | head -n 1)
    inside root "$line"
    inside person "make $goal"
    inside person "make $goal"
done

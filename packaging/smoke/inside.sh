#!/usr/bin/env bash
# What a person does in front of the window, run by deb.sh inside the bare system. Everything waits until it can be seen.
set -u
export XDG_RUNTIME_DIR=$HOME/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
started=()
one=
trap 'for one in "${started[@]}"; do kill "$one" 2>/dev/null; done; wait' EXIT

until_so() { # what command ...: again and again for a minute
    local what=$1 end=$((SECONDS + 60))
    shift
    until "$@" >/dev/null 2>&1; do
        if [ $SECONDS -ge $end ]; then
            echo "  FAILED  $what; the window says '$(title)'"
            xwd -root -silent -out "$HOME/failed.xwd"
            exit 1
        fi
        sleep 0.2
    done
    echo "  ok    $what"
}
title() { xdotool search --onlyvisible --name Backbeat getwindowname %@ 2>/dev/null | tr "\n" "/"; }
says() { title | grep -qF "$1"; }
press() { xdotool key --clearmodifiers "$@"; }

mkfifo number  # the server chooses one that is free and tells it here
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset 3>number 2>/dev/null &
started+=($!)
read -r number <number
export DISPLAY=:$number
until_so "a display" xdpyinfo
openbox 2>/dev/null &
started+=($!)
pulseaudio -n --daemonize=no --exit-idle-time=-1 -L "module-null-sink sink_name=nobody" -L module-native-protocol-unix 2>/dev/null &
started+=($!)
until_so "a sound server that nobody hears" pactl info
trayer --edge top --align right --widthtype request --height 24 &
started+=($!)
until_so "a place for tray icons" bash -c 'xprop -root | grep -q . && backbeat doctor | grep -q "works.*tray"'

backbeat 2>window.txt &
program=$!
started+=("$program")
until_so "the window" says Backbeat
until_so "its icon in the tray" bash -c 'xwininfo -tree -id "$(xdotool search --class trayer | tail -n 1)" | grep -qi backbeat'
until_so "breaks can be spoken to" backbeat break status
xwd -root -silent -out library.xwd

action() { sed -n "/^\[Desktop Action $1\]/,/^\[/s/^Exec=//p" /usr/share/applications/backbeat.desktop; }
stopped() {
    press Escape
    backbeat history list | head -n 1 | grep -qi stopped
}
open_routine() { # as a person who sees that a key was lost on a busy computer: again
    says "Five-minute warm-up" && return
    press ctrl+1 slash ctrl+a
    xdotool type --delay 15 "five-minute warm-up"
    press Return
    sleep 1
    says "Five-minute warm-up"
}
until_so "a routine opened by keys" open_routine
begin() {
    press Return
    sleep 1
    backbeat history list | grep -q "Five-minute"
}
until_so "a session begun" begin
until_so "its words and tones reach the sound server" bash -c 'pactl list sink-inputs | grep -q backbeat-sound'
until_so "and are not silence" timeout 30 bash -c 'parec -d nobody.monitor | tr -d "\0" | head -c 5000 | wc -c | grep -qx 5000'
xwd -root -silent -out session.xwd
to_the_end() {
    says Done && return
    press Right
    sleep 0.2
    says Done
}
until_so "followed to its end" to_the_end
press 4 Return
until_so "written down as finished" bash -c 'backbeat history list | grep -i "five-minute" | grep -qi finished'
gio open evening.routine.yaml
until_so "a double click on a routine file opens it in the same window" says "Evening"
xwd -root -silent -out file.xwd
bash -c "$(action last)" >/dev/null
until_so "the menu's action opens the routine that was done last" says "Five-minute warm-up"
bash -c "$(action break)" >/dev/null
until_so "the menu's other action begins a break" bash -c 'backbeat break status | grep -q "session is going on"'
xwd -root -silent -out break.xwd
until_so "Esc stops it" stopped
backbeat doctor | sed 's/^/        /'
backbeat doctor | grep -q "works *sound" || { echo "  FAILED  the doctor does not find the sound"; exit 1; }
backbeat doctor | grep -q "works *voice" || { echo "  FAILED  the doctor does not find the voice"; exit 1; }
began=$(date +%s%N)
backbeat doctor >/dev/null
echo "        the doctor took $((($(date +%s%N) - began) / 1000000)) ms"
kill $program
wait $program 2>/dev/null
if grep -q . window.txt; then
    echo "  FAILED  the program complained:"
    cat window.txt
    exit 1
fi
echo "  ok    ended without a word of complaint"

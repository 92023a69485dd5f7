#!/bin/sh
# Double-click. Karavaan opens in the browser; this window stays open as long as it runs.
cd "$(dirname "$0")" || exit 1
export Karavaan__OpenBrowser=true Karavaan__Data="$PWD/data"
program/Karavaan.Web && exit
printf '\n[Enter] '
read -r _
exit 1

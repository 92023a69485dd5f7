#!/bin/sh
# Double-click, while Karavaan runs. Gives a link with which a facilitator who forgot their password chooses a new one, once.
cd "$(dirname "$0")" || exit 1
export Karavaan__Data="$PWD/data"
printf 'Naam, name, nom, Name: '
read -r who
program/Karavaan.Web reset "$who"
printf '\n[Enter] '
read -r _

#!/usr/bin/env bash
# Sets up and runs all tests on a fresh machine with the .NET 10 SDK and Node 20+. The last line counts the real results.
# Chromium drives the browser tests and poppler reads the PDFs a second time: a Debian machine where we may install gets them; anywhere
# else this says what to install.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failures=0

note() { printf '\n== %s\n' "$*"; }
must() { "$@" || { printf 'FAILED: %s\n' "$*"; failures=$((failures + 1)); return 1; }; }

find_chromium() {
  for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

if ! find_chromium >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    note 'Chromium for the browser tests'
    apt-get update -qq
    # It has no parts that draw a window, which cost much where there is no graphics card; distributions before Debian 12 don't have it apart.
    apt-get install -y -qq chromium-headless-shell >/dev/null || apt-get install -y -qq chromium >/dev/null
  fi
  if ! find_chromium >/dev/null; then
    echo 'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.'
    echo '0 passed, 1 failed'
    exit 1
  fi
fi
CHROMIUM=$(find_chromium)
export CHROMIUM

if ! command -v pdftotext >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  note 'Poppler, which reads the PDFs a second time'
  apt-get update -qq
  apt-get install -y -qq poppler-utils >/dev/null || apt-get install -y -qq poppler-utils >/dev/null
fi
if ! command -v pdftotext >/dev/null; then
  echo 'The tests of the documents need pdftotext. Install it (Debian: apt-get install poppler-utils).'
  echo '0 passed, 1 failed'
  exit 1
fi

note 'Build, with warnings as errors'
if ! must dotnet build Karavaan.sln -c Release; then
  echo '0 passed, 1 failed'
  exit 1
fi

note 'Format'
must dotnet format Karavaan.sln --verify-no-changes --no-restore

note 'Client: types, then tests'
(cd src/Karavaan.Web && must npx --no-install tsc --noEmit) || failures=$((failures + 1))
(cd src/Karavaan.Web && node test.mjs >"$results/client.txt" 2>&1)
client=$?
cat "$results/client.txt"
client_passed=$(awk '/^# pass |^ℹ pass /{n+=$3} END{print n+0}' "$results/client.txt")
client_failed=$(awk '/^# fail |^ℹ fail /{n+=$3} END{print n+0}' "$results/client.txt")
if [ "$client" != 0 ] && [ "$client_failed" = 0 ]; then client_failed=1; fi

note 'Tests'
# One project after another: browsers and servers need the cores. The gallery takes many minutes and is run by hand (README).
# A test that hangs is named and ends the run of its project, long before whoever runs this gives up.
dotnet test Karavaan.sln -c Release --no-build -m:1 --filter 'Category!=Gallery' --logger trx --results-directory "$results" \
  --blame-hang-timeout 10m --blame-hang-dump-type none
tests=$?
read -r passed failed skipped < <(find "$results" -name '*.trx' -exec cat {} + | awk -v RS='<' '
  function n(k) { return match($0, " " k "=\"[0-9]+\"") ? substr($0, RSTART+length(k)+3, RLENGTH-length(k)-4)+0 : 0 }
  /^Counters /{ p+=n("passed"); f+=n("failed")+n("error")+n("timeout")+n("aborted"); s+=n("total")-n("executed") }
  END { print p+0, f+0, s+0 }')
if [ "$tests" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi

passed=$((passed + client_passed))
failed=$((failed + client_failed + failures))
if [ "$skipped" != 0 ]; then
  echo "$skipped tests were skipped; that counts as failed."
  failed=$((failed + skipped))
fi
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]

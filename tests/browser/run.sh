#!/bin/sh
# The HTML reports in a real browser. run.sh PROGRAM FOLDER: makes reports with PROGRAM and works in
# FOLDER. Ends with 77, which ctest counts as skipped, where there is no browser, no Node.js, or no
# npm registry to install the test's own packages from.
set -eu

program=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd)

skip() {
  echo "browser tests: SKIPPED: $1"
  exit 77
}

browser=
for name in chromium chromium-browser google-chrome; do
  browser=$(command -v "$name") && break
done
[ -n "$browser" ] || skip "no Chromium on PATH"
command -v node >/dev/null 2>&1 || skip "no Node.js on PATH"
command -v npm >/dev/null 2>&1 || skip "no npm on PATH"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || skip "Node.js is older than 18"

mkdir -p "$folder"
cp "$here"/*.mjs "$here"/package.json "$folder"
cd "$folder"
if ! cmp -s "$here/package-lock.json" node_modules/installed-lock.json; then
  cp "$here/package-lock.json" .
  npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || {
    cat npm.log
    ! grep -q EUSAGE npm.log || exit 1  # package.json and the lock file disagree
    skip "npm ci could not install playwright-core and axe-core"
  }
  cp package-lock.json node_modules/installed-lock.json
fi

RAMSEYER_CORPUS=${RAMSEYER_CORPUS:-$here/../../../shared/corpus}
export RAMSEYER_CORPUS
RAMSEYER_PROGRAM=$program RAMSEYER_SAMPLES=$here/../../samples RAMSEYER_BROWSER=$browser \
  exec node --test ./*.test.mjs

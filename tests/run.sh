#!/bin/sh
# Installs what is missing, builds the dev preset with every header verified, and runs every test.
# Ends with ctest's summary, and with its exit code. RAMSEYER_CORPUS names the corpus of real
# documents; tests that need it are skipped where there is none.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

sh .ci/install.sh tests
cmake --preset dev
cmake --build --preset dev
ctest --preset dev --output-on-failure --parallel "$(nproc)"

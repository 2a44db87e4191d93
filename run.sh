#!/usr/bin/env bash
# Serves the Improvability dashboard on port 8051 (PORT=8052 ./run.sh for another one). Installs and builds first when
# that is needed. Needs nothing but Node 20 or newer, with npm.
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

# Runs a long command; shows what it printed only when it fails. In the background, so that a signal can end it.
quietly() {
  local status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 &
  child=$!
  trap 'kill "$child" 2>/dev/null || true; rm -f "$log"; exit 130' INT TERM
  wait "$child" || status=$?
  trap - INT TERM
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

needs_install() {
  # npm writes this file last.
  [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]
}

needs_build() {
  [ ! -e dist-demo/.built ] || [ -n "$(find src demo model scripts package.json package-lock.json ./*.config.mjs \
    ./tsconfig*.json -path model/data -prune -o -newer dist-demo/.built -print)" ]
}

need='Improvability needs Node.js 20 or newer, with npm (https://nodejs.org)'
command -v node >/dev/null || fail "$need; there is no node on this machine's PATH."
version=$(node --version)
major=${version#v}
[ "${major%%.*}" -ge 20 ] || fail "$need; this machine has $version."
command -v npm >/dev/null || fail "$need; there is no npm on this machine's PATH."

if needs_install; then
  node demo/port.mjs || exit
  echo 'Installing, once: this may take a minute.'
  quietly npm ci --include=dev --no-audit --no-fund || fail 'The installation failed; its output is above.'
fi

if needs_build; then
  node demo/port.mjs || exit
  echo 'Building.'
  # What changes during the build is newer than its beginning, so that the next run builds again.
  began=$(mktemp)
  quietly npm run build || { rm -f "$began"; fail 'The build failed; its output is above.'; }
  mv "$began" dist-demo/.built
fi

exec node demo/server.mjs

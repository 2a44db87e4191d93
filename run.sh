#!/usr/bin/env bash
# Serves the Improvability dashboard on port 8051 (PORT=8052 ./run.sh for another one): in a container when a Docker
# engine answers, else with Node 20 or newer. IMPROVABILITY_RUN=docker or IMPROVABILITY_RUN=node insists on one of them.
# Builds first what is needed.
set -euo pipefail
CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a long command and keeps what it prints in $log. In the background, so that a signal can end it.
quietly() {
  local status=0
  "$@" </dev/null >"$log" 2>&1 &
  child=$!
  trap 'kill "$child" 2>/dev/null || true; wait "$child" || true; exit 130' INT TERM
  wait "$child" || status=$?
  trap - INT TERM
  return "$status"
}

fail_with_log() {
  cat "$log" >&2
  fail "$1"
}

# In place of this script, so that signals and the exit code are the server's own.
serve() {
  rm -f "$log"
  exec "$@"
}

# A client may wait for ever for an engine that hangs. Without `timeout`, which a Mac does not have.
docker_answers() {
  command -v docker >/dev/null || return 1
  docker info </dev/null >/dev/null 2>&1 &
  local asked=$! tenths=0
  while kill -0 "$asked" 2>/dev/null; do
    if [ "$((tenths += 1))" -gt 50 ]; then
      kill -KILL "$asked"
      wait "$asked" 2>/dev/null || true
      return 1
    fi
    sleep 0.1
  done
  wait "$asked"
}

port_is_taken() {
  (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Sets $port. What demo/port.mjs does, for a machine that has Docker and no Node.
choose_port() {
  local example='choose another, for example: PORT=8052 ./run.sh'
  port=${PORT:-8051}
  [[ $port =~ ^[0-9]{1,5}$ ]] && [ "$((10#$port))" -le 65535 ] ||
    fail "PORT must be a whole number from 0 to 65535 and is \"$port\"; $example"
  port=$((10#$port))
  if [ "$port" -eq 0 ]; then
    port=$((49152 + RANDOM % 16384))
    while port_is_taken "$port"; do port=$((49152 + RANDOM % 16384)); done
  fi
  ! port_is_taken "$port" || fail "Port $port is already in use; $example"
}

# Returns only when the image cannot be built.
run_in_docker() {
  choose_port
  docker image inspect improvability </dev/null >/dev/null 2>&1 ||
    echo 'Building the image, once: this may take a few minutes.'
  # Docker's cache makes this quick when nothing has changed.
  quietly docker build --tag improvability . || return
  serve docker run --rm --name "improvability-$port" --publish "$port:$port" --env "PORT=$port" --env FRAME_ANCESTORS \
    --read-only --cap-drop ALL --security-opt no-new-privileges improvability
}

needs_install() {
  # npm writes this file last.
  [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]
}

needs_build() {
  [ ! -e dist-demo/.built ] || [ -n "$(find src demo model scripts package.json package-lock.json ./*.config.mjs \
    ./tsconfig*.json -path model/data -prune -o -newer dist-demo/.built -print)" ]
}

run_in_node() {
  local need='Improvability needs Node.js 20 or newer, with npm (https://nodejs.org)' version major began
  command -v node >/dev/null || fail "$need; there is no node on this machine's PATH."
  version=$(node --version)
  major=${version#v}
  [ "${major%%.*}" -ge 20 ] || fail "$need; this machine has $version."
  command -v npm >/dev/null || fail "$need; there is no npm on this machine's PATH."

  if needs_install; then
    node demo/port.mjs || exit
    echo 'Installing, once: this may take a minute.'
    quietly npm ci --include=dev --no-audit --no-fund || fail_with_log 'The installation failed; its output is above.'
  fi

  if needs_build; then
    node demo/port.mjs || exit
    echo 'Building.'
    # What changes during the build is newer than its beginning, so that the next run builds again.
    began=$(mktemp)
    quietly npm run build || { rm -f "$began"; fail_with_log 'The build failed; its output is above.'; }
    mv "$began" dist-demo/.built
  fi

  serve node demo/server.mjs
}

case ${IMPROVABILITY_RUN:-} in
  '')
    if docker_answers; then
      echo 'Using Docker.'
      run_in_docker || echo 'Using Node: Docker could not build the image (IMPROVABILITY_RUN=docker ./run.sh shows why).'
    else
      echo 'Using Node: no Docker engine answers.'
    fi
    run_in_node
    ;;
  docker)
    docker_answers || fail 'IMPROVABILITY_RUN is docker, and no Docker engine answers.'
    echo 'Using Docker.'
    run_in_docker || fail_with_log 'The image could not be built; the output of docker build is above.'
    ;;
  node)
    echo 'Using Node.'
    run_in_node
    ;;
  *) fail "IMPROVABILITY_RUN must be docker or node and is \"$IMPROVABILITY_RUN\"." ;;
esac

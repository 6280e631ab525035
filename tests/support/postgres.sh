#!/bin/sh
# postgres.sh: a private PostgreSQL for tests, of Debian's package, on a unix socket in a temporary folder of its own.
#
# Prints its connection string in one line once it answers, and serves until its input ends, as it does when whoever
# started it is gone, however they went. Then it stops and takes its folder along. Root starts it as the user nobody.
set -eu

fail() {
  echo "postgres.sh: $1" >&2
  exit 1
}

bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)
[ -x "$bin/initdb" ] && [ -x "$bin/postgres" ] ||
  fail "PostgreSQL's programs are not in /usr/lib/postgresql. Install Debian's package: apt-get install postgresql-15"

# In memory where there is room: a sync costs a disk more than all else here.
place=${TMPDIR:-/tmp}
room=$(df --output=avail -m /dev/shm 2> /dev/null | tail -n 1 || true)
if [ -z "${TMPDIR:-}" ] && [ "${room:-0}" -gt 2000 ]; then place=/dev/shm; fi
folder=$(mktemp -d "$place/waymark-postgres-XXXXXX")
server=
stop() {
  if [ -n "$server" ]; then
    kill -QUIT "$server" 2> /dev/null || true # its data go: nothing has to be put in order
    wait "$server" 2> /dev/null || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

as=
if [ "$(id -u)" = 0 ]; then
  chown nobody "$folder"
  as="setpriv --reuid=nobody --regid=nogroup --clear-groups"
fi

cd "$folder"
$as "$bin/initdb" -D "$folder/data" -U waymark --auth=trust --no-sync --encoding=UTF8 --locale=C --no-instructions \
  > "$folder/log" 2>&1 < /dev/null || fail "initdb: $(cat "$folder/log")"
${as:-setpriv} --pdeathsig QUIT "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= \
  -c max_wal_size=128MB -c "max_connections=100" >> "$folder/log" 2>&1 < /dev/null &
server=$!
until "$bin/pg_isready" -q -h "$folder" -d postgres; do
  kill -0 "$server" 2> /dev/null || fail "postgres: $(cat "$folder/log")"
  sleep 0.05
done
echo "host=$folder user=waymark dbname=postgres"
cat > /dev/null

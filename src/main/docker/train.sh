#!/usr/bin/env bash
# Starts the application on an empty database of its own, reads the first pages, and keeps
# what was loaded in throughline.aot.
set -euo pipefail

service postgresql start
su postgres -c psql <<'SQL'
create role throughline login password 'training';
create database throughline owner throughline template template0 encoding 'UTF8' locale 'C.UTF-8';
SQL

export SPRING_DATASOURCE_URL=jdbc:postgresql://localhost/throughline
export SPRING_DATASOURCE_USERNAME=throughline SPRING_DATASOURCE_PASSWORD=training
java -XX:AOTCacheOutput=throughline.aot -jar throughline.jar &
application=$!
for page in readyz "" sign-in search; do
  until curl --fail --silent --output /dev/null "http://localhost:8080/$page"; do
    kill -0 "$application"
    sleep 1
  done
done
kill "$application"
wait "$application" || true
test -s throughline.aot

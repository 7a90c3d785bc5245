#!/usr/bin/env bash
# A day of the utility with curl: bash day.sh DATE FILE; VPP_URL, VPP_ACCOUNT and VPP_SECRET say where and who.
set -euo pipefail
date=$1 file=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The text of a field of a small JSON reply.
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

token=$(curl -sS --fail-with-body -u "$VPP_ACCOUNT:$VPP_SECRET" -d grant_type=client_credentials \
    "$VPP_URL/oauth2/token" | field access_token)
api() { curl -sS --fail-with-body -H "Authorization: Bearer $token" "$@"; }
json() { api -H 'Content-Type: application/json' "$@"; }

gate=$(date -u -d '+8 seconds' +%Y-%m-%dT%H:%M:%SZ)
publication=$(date -u -d '+1 hour' +%Y-%m-%dT%H:%M:%SZ)
json "$VPP_URL/api/days" -d "{\"date\":\"$date\",\"caseName\":\"toys/one-unit\",
    \"forecastGate\":\"$gate\",\"publicationGate\":\"$publication\"}" > /dev/null

# The forecasts as they stand, in the shape they are sent in; here they go back as they are.
api "$VPP_URL/api/days/$date/forecasts.csv" -o "$work/forecasts.csv"
api --data-binary "@$work/forecasts.csv" -H 'Content-Type: text/csv' -H "Idempotency-Key: forecasts-$date" \
    "$VPP_URL/api/days/$date/forecasts?issuedAt=$(date -u +%Y-%m-%dT%H:%M:%SZ)" | field id | sed 's/^/receipt /'

until [ "$(api "$VPP_URL/api/days/$date" | field state)" = CLOSED ]; do sleep 1; done
run=$(json "$VPP_URL/api/runs" -H "Idempotency-Key: run-$date" -d "{\"date\":\"$date\"}" | field id)
api -N "$VPP_URL/api/runs/$run/events" | sed -n 's/^event:/  /p'

json "$VPP_URL/api/days/$date/publications" -H "Idempotency-Key: publish-$run" -d "{\"run\":\"$run\"}" > /dev/null
api "$VPP_URL/api/days/$date/publications/1/files/schedule.csv" -o "$file"
echo "published, schedule in $file"

"""A day of the utility: python day.py DATE FILE; VPP_URL, VPP_ACCOUNT and VPP_SECRET say where and who."""

import base64
import json
import os
import sys
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

URL = os.environ["VPP_URL"]


def call(method, path, body=None, token=None, **headers):
    """The reply of the service; a refusal is told with its code and everything that is wrong."""
    if isinstance(body, (dict, list)):
        body = json.dumps(body).encode()
        headers["Content-Type"] = "application/json"
    request = urllib.request.Request(URL + path, data=body, method=method)
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    try:
        return urllib.request.urlopen(request, timeout=600)
    except urllib.error.HTTPError as refusal:
        problem = json.load(refusal)
        for error in problem.get("errors", []):
            print(error.get("pointer"), error["message"], file=sys.stderr)
        raise SystemExit(f"{problem['code']}: {problem['detail']}")


def token():
    secret = f"{os.environ['VPP_ACCOUNT']}:{os.environ['VPP_SECRET']}".encode()
    reply = call(
        "POST", "/oauth2/token", b"grant_type=client_credentials",
        Authorization="Basic " + base64.b64encode(secret).decode(),
        Content_Type="application/x-www-form-urlencoded")
    return json.load(reply)["access_token"]


def instant(after_seconds=0):
    return (datetime.now(timezone.utc) + timedelta(seconds=after_seconds)).isoformat()


def main(date, file):
    me = token()
    day = f"/api/days/{date}"
    call("POST", "/api/days", {
        "date": date, "caseName": "toys/one-unit",
        "forecastGate": instant(8), "publicationGate": instant(3600)}, me)

    # The forecasts as they stand, in the shape they are sent in; here they go back as they are.
    forecasts = call("GET", f"{day}/forecasts.csv", token=me).read()
    issued = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    receipt = json.load(call(
        "POST", f"{day}/forecasts?issuedAt={issued}", forecasts, me,
        Content_Type="text/csv", Idempotency_Key=f"forecasts-{date}"))
    print("receipt", receipt["id"])

    while json.load(call("GET", day, token=me))["state"] != "CLOSED":
        time.sleep(1)
    run = json.load(call("POST", "/api/runs", {"date": date}, me, Idempotency_Key=f"run-{date}"))["id"]
    for line in call("GET", f"/api/runs/{run}/events", token=me):
        if line.startswith(b"data:"):
            print(" ", line[5:].decode().strip())

    call("POST", f"{day}/publications", {"run": run}, me, Idempotency_Key=f"publish-{run}")
    with open(file, "wb") as out:
        out.write(call("GET", f"{day}/publications/1/files/schedule.csv", token=me).read())
    print("published, schedule in", file)


main(*sys.argv[1:])

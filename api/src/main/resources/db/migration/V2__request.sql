-- What was done, by whom: each entry carries the hash of the one before. The head is locked while one is added.
CREATE TABLE audit_entry (
    entry_no      BIGINT PRIMARY KEY,
    at_time       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    account       VARCHAR(64) NOT NULL,
    party         VARCHAR(64) NOT NULL,
    role          VARCHAR(32) NOT NULL,
    action        VARCHAR(64) NOT NULL,
    subject       VARCHAR(255) NOT NULL,
    detail        VARCHAR(4000) NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    entry_hash    CHAR(64) NOT NULL
);

CREATE TABLE audit_head (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    entry_no   BIGINT NOT NULL,
    entry_hash CHAR(64) NOT NULL
);

INSERT INTO audit_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Replies to requests with an Idempotency-Key, kept in the transaction of what the request did.
CREATE TABLE idempotent_request (
    key_hash   CHAR(64) PRIMARY KEY,
    body_hash  CHAR(64) NOT NULL,
    status     INTEGER,
    headers    VARCHAR(4000),
    reply      CHAR(64),
    made_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX idempotent_request_made_at ON idempotent_request (made_at);

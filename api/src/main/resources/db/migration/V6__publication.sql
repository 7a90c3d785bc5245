-- Published plans, never changed; the head is locked while a revision is added.
CREATE TABLE publication_head (
    market_date DATE PRIMARY KEY REFERENCES market_day,
    revision    INTEGER NOT NULL
);

CREATE TABLE publication (
    market_date  DATE NOT NULL REFERENCES market_day,
    revision     INTEGER NOT NULL,
    run_id       UUID NOT NULL REFERENCES run,
    published_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    account      VARCHAR(64) NOT NULL,
    PRIMARY KEY (market_date, revision)
);

CREATE TABLE publication_file (
    market_date DATE NOT NULL,
    revision    INTEGER NOT NULL,
    name        VARCHAR(64) NOT NULL,
    sha256      CHAR(64) NOT NULL REFERENCES content,
    PRIMARY KEY (market_date, revision, name),
    FOREIGN KEY (market_date, revision) REFERENCES publication
);

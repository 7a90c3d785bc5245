-- Market days; the case is kept as it was when the day was opened.
CREATE TABLE market_day (
    market_date      DATE PRIMARY KEY,
    case_name        VARCHAR(200) NOT NULL,
    case_sha256      CHAR(64) NOT NULL REFERENCES content,
    forecast_gate    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    publication_gate TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    day_state        VARCHAR(16) NOT NULL,
    version          BIGINT NOT NULL,
    last_sequence    BIGINT NOT NULL
);

-- Which party sends the forecasts of a plant or load.
CREATE TABLE ownership (
    subject VARCHAR(200) PRIMARY KEY,
    party   VARCHAR(64) NOT NULL
);

-- Forecast files as they came in, also those after the gate.
CREATE TABLE forecast_receipt (
    id              UUID PRIMARY KEY,
    market_date     DATE NOT NULL REFERENCES market_day,
    sequence_number BIGINT NOT NULL,
    party           VARCHAR(64) NOT NULL,
    account         VARCHAR(64) NOT NULL,
    file_name       VARCHAR(200) NOT NULL,
    file_sha256     CHAR(64) NOT NULL REFERENCES content,
    series_sha256   CHAR(64) NOT NULL REFERENCES content,
    issued_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    received_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    receipt_status  VARCHAR(16) NOT NULL,
    UNIQUE (market_date, sequence_number)
);

CREATE TABLE forecast_column (
    receipt_id  UUID NOT NULL REFERENCES forecast_receipt,
    place       INTEGER NOT NULL,
    column_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (receipt_id, place)
);

-- What a run plans on: the case of a day with the forecasts received so far, or, when the day is closed, for good.
CREATE TABLE day_snapshot (
    id          UUID PRIMARY KEY,
    market_date DATE NOT NULL REFERENCES market_day,
    sha256      CHAR(64) NOT NULL REFERENCES content,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    preliminary BOOLEAN NOT NULL
);

CREATE INDEX day_snapshot_of_day ON day_snapshot (market_date);

CREATE TABLE snapshot_forecast (
    snapshot_id UUID NOT NULL REFERENCES day_snapshot,
    place       INTEGER NOT NULL,
    column_name VARCHAR(200) NOT NULL,
    source      VARCHAR(16) NOT NULL,
    receipt_id  UUID REFERENCES forecast_receipt,
    issued_at   TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (snapshot_id, place)
);

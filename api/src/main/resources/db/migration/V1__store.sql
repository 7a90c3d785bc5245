-- Contents by their SHA-256: cases, forecast files, snapshots, plans. Compressed, in parts.
CREATE TABLE content (
    sha256     CHAR(64) PRIMARY KEY,
    size_bytes BIGINT NOT NULL
);

CREATE TABLE content_part (
    sha256 CHAR(64) NOT NULL REFERENCES content ON DELETE CASCADE,
    part   INTEGER NOT NULL,
    data   BYTEA NOT NULL,
    PRIMARY KEY (sha256, part)
);

-- Who may call. Secrets are kept as Argon2 hashes.
CREATE TABLE account (
    name        VARCHAR(64) PRIMARY KEY,
    party       VARCHAR(64) NOT NULL,
    role        VARCHAR(32) NOT NULL,
    secret_hash VARCHAR(255) NOT NULL,
    enabled     BOOLEAN NOT NULL,
    version     BIGINT NOT NULL,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- The key tokens are signed with.
CREATE TABLE signing_key (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    jwk        VARCHAR(4000) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

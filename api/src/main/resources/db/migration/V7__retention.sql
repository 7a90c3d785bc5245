-- What replies hold is referenced like all contents, so that contents nothing refers to can be found and deleted.
ALTER TABLE idempotent_request ADD CONSTRAINT idempotent_request_reply FOREIGN KEY (reply) REFERENCES content;

CREATE INDEX run_ended_at ON run (ended_at);
CREATE INDEX run_of_run ON run (of_run);
CREATE INDEX run_snapshot ON run (snapshot_id);
CREATE INDEX publication_run ON publication (run_id);

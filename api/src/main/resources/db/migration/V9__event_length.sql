-- A reason of 4000 characters, each escaped, with the figures beside it.
ALTER TABLE run_event ALTER COLUMN data SET DATA TYPE VARCHAR(40000);

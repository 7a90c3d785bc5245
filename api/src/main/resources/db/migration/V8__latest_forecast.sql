-- For each plant and load of a day the file that counts, so that what counts is found without reading all that came.
CREATE TABLE latest_forecast (
    market_date DATE NOT NULL REFERENCES market_day,
    column_name VARCHAR(200) NOT NULL,
    receipt_id  UUID NOT NULL REFERENCES forecast_receipt,
    PRIMARY KEY (market_date, column_name)
);

INSERT INTO latest_forecast (market_date, column_name, receipt_id)
SELECT receipt.market_date, sent.column_name, receipt.id
FROM forecast_receipt receipt JOIN forecast_column sent ON sent.receipt_id = receipt.id
WHERE receipt.receipt_status = 'ACCEPTED'
  AND NOT EXISTS (
      SELECT 1
      FROM forecast_receipt later JOIN forecast_column also ON also.receipt_id = later.id
      WHERE later.market_date = receipt.market_date AND later.receipt_status = 'ACCEPTED'
        AND also.column_name = sent.column_name AND later.sequence_number > receipt.sequence_number);

-- What a person wrote about a model, and the one model that lists for shoppers are to be taken from.
ALTER TABLE model ADD COLUMN IF NOT EXISTS note VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE model ADD COLUMN IF NOT EXISTS live BOOLEAN DEFAULT FALSE NOT NULL;
-- How its scores become probabilities, and how far these can be relied on; null where that was not fitted.
ALTER TABLE model ADD COLUMN IF NOT EXISTS calibration VARCHAR;

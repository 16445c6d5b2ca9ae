-- Groups of item codes that differ by case alone, in all rows of the file and what the workspace had before; null where
-- that was not counted.
ALTER TABLE import_batch ADD COLUMN IF NOT EXISTS codes_alike BIGINT;

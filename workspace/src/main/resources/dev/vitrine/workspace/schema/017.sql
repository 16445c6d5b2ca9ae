-- Names of the file's columns, by which the next file of the same columns is read as this one was.
ALTER TABLE import_batch ADD COLUMN IF NOT EXISTS header VARCHAR;

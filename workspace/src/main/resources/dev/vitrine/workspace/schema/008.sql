-- By which key the shoppers' ids are pseudonyms, told by a hash of the key; null where they are the shop's own.
ALTER TABLE data_state ADD COLUMN IF NOT EXISTS pseudonym_key VARCHAR;

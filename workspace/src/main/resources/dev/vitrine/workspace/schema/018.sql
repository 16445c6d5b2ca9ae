-- What one of an item costs the shop, so that a rule's price tag can tell the margin.
ALTER TABLE item ADD COLUMN IF NOT EXISTS cost DOUBLE PRECISION;
ALTER TABLE item_details ADD COLUMN IF NOT EXISTS cost DOUBLE PRECISION;

-- The first rows that tables of items and of shoppers show, before the rest is in memory.
CREATE INDEX IF NOT EXISTS item_by_interactions ON item (interactions DESC, item_key);
CREATE INDEX IF NOT EXISTS shopper_by_interactions ON shopper (interactions DESC, shopper_key);

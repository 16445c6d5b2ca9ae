-- Who had an item is told by packed lists, for which see ShopperLists, in place of an index of all interactions.
-- Of accepted interactions; one row for each item, and more for one that very many had.
CREATE TABLE IF NOT EXISTS item_shoppers (
    item_key INT NOT NULL,
    part INT NOT NULL,
    shoppers VARBINARY NOT NULL,
    PRIMARY KEY (item_key, part)
);

DROP INDEX IF EXISTS interaction_by_item;

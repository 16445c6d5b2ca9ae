-- Saved conditions on shoppers.
CREATE TABLE IF NOT EXISTS segment (
    name VARCHAR PRIMARY KEY,
    condition VARCHAR NOT NULL
);

-- What files of shoppers say of them beside the id, by the name of the column.
CREATE TABLE IF NOT EXISTS shopper_attribute (
    import_key INT NOT NULL,
    shopper_key INT NOT NULL,
    name VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (import_key, shopper_key, name)
);

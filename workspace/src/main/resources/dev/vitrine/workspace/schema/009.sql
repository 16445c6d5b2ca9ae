-- Cleaning: rules that say which stored interactions count. They are a view: no row of an import is changed by them.

-- States of the rules, each with the settings that differ from the usual ones as a JSON object; place 0, which has no
-- row, is the usual ones.
CREATE TABLE IF NOT EXISTS cleaning (
    place INT PRIMARY KEY,
    created BIGINT NOT NULL,
    settings VARCHAR NOT NULL
);

-- The state in force.
ALTER TABLE data_state ADD COLUMN IF NOT EXISTS cleaning INT DEFAULT 0 NOT NULL;

-- Of shoppers for whom other interactions count than those with flags = 0: which do, as packed ranges of the lower
-- halves of their keys (see CountedRows).
CREATE TABLE IF NOT EXISTS counted (
    shopper_key INT NOT NULL,
    part INT NOT NULL,
    ranges VARBINARY NOT NULL,
    PRIMARY KEY (shopper_key, part)
);

-- Items that are one with another, under which they count.
CREATE TABLE IF NOT EXISTS item_alias (
    item_key INT PRIMARY KEY,
    stands_for INT NOT NULL
);

-- Interactions of the type that count; null where they were not counted yet.
ALTER TABLE behaviour ADD COLUMN IF NOT EXISTS interactions BIGINT;

-- The settings of the cleaning rules that the model was trained under; null where that was not kept.
ALTER TABLE model ADD COLUMN IF NOT EXISTS cleaning VARCHAR;

-- The lowest and the highest value of rows without a flag, where values are counted by that range; else null.
ALTER TABLE data_state ADD COLUMN IF NOT EXISTS value_low DOUBLE PRECISION;
ALTER TABLE data_state ADD COLUMN IF NOT EXISTS value_high DOUBLE PRECISION;

-- Imports as history: what each read and how, and what of it others read as well, so that one can be taken back.

-- hash: SHA-256 of the file, in hexadecimal. part: of an archive or a workbook. reading: JSON of how the file was read.
-- already_there: of its rows those that the workspace had before.
ALTER TABLE import_batch ADD COLUMN IF NOT EXISTS hash VARCHAR;
ALTER TABLE import_batch ADD COLUMN IF NOT EXISTS part VARCHAR;
ALTER TABLE import_batch ADD COLUMN IF NOT EXISTS reading VARCHAR;
ALTER TABLE import_batch ADD COLUMN IF NOT EXISTS already_there BIGINT DEFAULT 0 NOT NULL;

-- Interactions that a later import had as well, with the place and the flags that they have in it.
CREATE TABLE IF NOT EXISTS confirmation (
    interaction_key BIGINT NOT NULL,
    import_key INT NOT NULL,
    ordinal INT NOT NULL,
    flags INT NOT NULL,
    PRIMARY KEY (interaction_key, import_key)
);

-- What each import says of items beside the titles that its sales give them. Of catalogues the last word counts, of
-- sales the first.
CREATE TABLE IF NOT EXISTS item_details (
    import_key INT NOT NULL,
    item_key INT NOT NULL,
    catalogue BOOLEAN NOT NULL,
    title VARCHAR,
    chinese_title VARCHAR,
    description VARCHAR,
    brand VARCHAR,
    category VARCHAR,
    price DOUBLE PRECISION,
    stock INT,
    image VARCHAR,
    launched BIGINT,
    PRIMARY KEY (import_key, item_key)
);

-- Shoppers named by files of shoppers.
CREATE TABLE IF NOT EXISTS listed_shopper (
    import_key INT NOT NULL,
    shopper_key INT NOT NULL,
    PRIMARY KEY (import_key, shopper_key)
);

-- When the shopper's data first came in; null where that was not kept.
ALTER TABLE shopper ADD COLUMN IF NOT EXISTS since BIGINT;

-- changes: moves whenever interactions, items or shoppers did. last_import: keys of imports are never given out again.
CREATE TABLE IF NOT EXISTS data_state (
    one INT PRIMARY KEY CHECK (one = 1),
    changes BIGINT NOT NULL,
    last_import INT NOT NULL,
    next_serial BIGINT NOT NULL
);

MERGE INTO data_state (one, changes, last_import, next_serial) KEY (one)
    SELECT 1, COALESCE(MAX(import_key), 0), COALESCE(MAX(import_key), 0), COALESCE(MAX(first_serial + row_count), 0)
    FROM import_batch;

-- What was known before is put down to the last import that can have told it.
MERGE INTO item_details (import_key, item_key, catalogue, title, chinese_title, description, brand, category, price, stock,
        image, launched) KEY (import_key, item_key)
    SELECT b.import_key, i.item_key, b.catalogue, i.catalogue_title, i.chinese_title, i.description, i.brand, i.category,
        i.catalogue_price, i.stock, i.image, i.launched
    FROM item i, (
        SELECT import_key, kind = 'CATALOGUE' catalogue FROM import_batch
        ORDER BY kind = 'CATALOGUE' DESC, import_key DESC FETCH FIRST ROW ONLY) b
    WHERE i.interactions = 0 OR COALESCE(i.catalogue_title, i.chinese_title, i.description, i.brand, i.category, i.image)
        IS NOT NULL OR i.catalogue_price IS NOT NULL OR i.stock IS NOT NULL OR i.launched IS NOT NULL;

MERGE INTO listed_shopper KEY (import_key, shopper_key)
    SELECT b.import_key, s.shopper_key
    FROM shopper s, (SELECT MAX(import_key) import_key FROM import_batch WHERE kind = 'SHOPPERS') b
    WHERE s.interactions = 0 AND b.import_key IS NOT NULL;

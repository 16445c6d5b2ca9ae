-- All that a search for items looks at, in lower case and in one piece: one comparison a row in place of five.
ALTER TABLE item ADD COLUMN IF NOT EXISTS search_text VARCHAR
    GENERATED ALWAYS AS (LOWER(CONCAT_WS(CHAR(10), id, title, chinese_title, brand, category)));

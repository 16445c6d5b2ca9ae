-- Vectors of items' texts, made by a language model; made anew where the text or the model is another.

CREATE TABLE IF NOT EXISTS text_vector (
    item_key INT PRIMARY KEY REFERENCES item (item_key) ON DELETE CASCADE,
    model VARCHAR NOT NULL,
    text_hash BINARY(16) NOT NULL,
    -- numbers of four bytes, highest byte first
    vector VARBINARY(16384) NOT NULL
);

package dev.vitrine.engine.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of items beside who had them, by vocabulary index.
 *
 * @param attributes of different names
 * @param text null where there are no vectors of texts
 */
public record ItemFeatures(
        List<ItemAttribute> attributes, @Nullable TextVectors text) {

    public static final String CATEGORY = "category";
    public static final String BRAND = "brand";
    public static final String PRICE = "price";
    /** Stands for the vectors where attributes are named. */
    public static final String TEXT = "text";

    public static final ItemFeatures NONE = new ItemFeatures(List.of(), null);

    public ItemFeatures {
        attributes = List.copyOf(attributes);
    }

    public boolean isEmpty() {
        return attributes.isEmpty() && text == null;
    }

    public Optional<ItemAttribute> attribute(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Those of some names. */
    public ItemFeatures only(Set<String> names) {
        return new ItemFeatures(
                attributes.stream().filter(one -> names.contains(one.name())).toList(),
                names.contains(TEXT) ? text : null);
    }

    /** SHA-256 of all of it, as 64 hexadecimal digits. */
    public String fingerprint() {
        MessageDigest digest = SealedFile.sha256();
        try (BinaryOutput out = new BinaryOutput(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes all of it, for {@link #read(BinaryInput)}. */
    public void write(BinaryOutput out) throws IOException {
        out.writeInt(attributes.size());
        for (ItemAttribute attribute : attributes) {
            out.writeText(attribute.name());
            out.writeTexts(attribute.values());
            out.writeInts(attribute.offsets());
            out.writeInts(attribute.held());
        }
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeText(text.model());
            out.writeInt(text.dimension());
            out.writeFloats(text.values());
        }
    }

    public static ItemFeatures read(BinaryInput in) throws IOException {
        ItemAttribute[] attributes = new ItemAttribute[in.readInt()];
        for (int at = 0; at < attributes.length; at++) {
            attributes[at] = new ItemAttribute(in.readText(), in.readTexts(), in.readInts(), in.readInts());
        }
        TextVectors text = in.readBoolean() ? new TextVectors(in.readText(), in.readInt(), in.readFloats()) : null;
        return new ItemFeatures(List.of(attributes), text);
    }
}

package dev.vitrine.workspace.imports.source;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks the pages of Parquet files in Java alone: the library's own way needs native code and parts of Hadoop. */
final class ParquetCodecs implements CompressionCodecFactory {

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Unpacking(codec);
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public void release() {
        // Holds nothing.
    }

    private record Unpacking(CompressionCodecName codec) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            if (codec == CompressionCodecName.UNCOMPRESSED) {
                return packed;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            packed.writeAllTo(bytes);
            return BytesInput.from(unpack(bytes.toByteArray(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer out, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            out.put(codec == CompressionCodecName.UNCOMPRESSED ? bytes : unpack(bytes, size));
        }

        private byte[] unpack(byte[] packed, int size) throws IOException {
            byte[] bytes = new byte[size];
            if (codec == CompressionCodecName.GZIP) {
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                    in.readNBytes(bytes, 0, size);
                }
            } else {
                decompressor().decompress(packed, 0, packed.length, bytes, 0, size);
            }
            return bytes;
        }

        private Decompressor decompressor() throws IOException {
            return switch (codec) {
                case SNAPPY -> new SnappyDecompressor();
                case ZSTD -> new ZstdDecompressor();
                case LZ4_RAW -> new Lz4Decompressor();
                default -> throw new IOException("packed by " + codec);
            };
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }
}

package dev.vitrine.workspace.data;

import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Packs the pages of Parquet files that tests write. */
public final class ParquetPacking implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new Packing(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("nothing is read");
    }

    @Override
    public void release() {
        // Holds nothing.
    }

    private record Packing(CompressionCodecName codec) implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            page.writeAllTo(all);
            byte[] bytes = all.toByteArray();
            return switch (codec) {
                case UNCOMPRESSED -> page;
                case GZIP -> zipped(bytes);
                case SNAPPY -> packed(new SnappyCompressor(), bytes);
                case ZSTD -> packed(new ZstdCompressor(), bytes);
                default -> packed(new Lz4Compressor(), bytes);
            };
        }

        private static BytesInput zipped(byte[] bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream zip = new GZIPOutputStream(out)) {
                zip.write(bytes);
            }
            return BytesInput.from(out.toByteArray());
        }

        private static BytesInput packed(Compressor compressor, byte[] bytes) {
            byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
            int length = compressor.compress(bytes, 0, bytes.length, out, 0, out.length);
            return BytesInput.from(out, 0, length);
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }
}

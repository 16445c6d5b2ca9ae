package dev.vitrine.engine.device;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/** Files that the program carries in its jars. */
interface PackedFiles {

    boolean has(String name);

    /** Bytes of the file when it is unpacked. */
    long size(String name) throws IOException;

    InputStream open(String name) throws IOException;

    /** Those of the jars that the program was started with. */
    static PackedFiles ofProgram() {
        ClassLoader loader = PackedFiles.class.getClassLoader();
        return new PackedFiles() {
            @Override
            public boolean has(String name) {
                return loader.getResource(name) != null;
            }

            @Override
            public long size(String name) throws IOException {
                return connect(name).getContentLengthLong();
            }

            @Override
            public InputStream open(String name) throws IOException {
                return connect(name).getInputStream();
            }

            private URLConnection connect(String name) throws IOException {
                URL url = loader.getResource(name);
                if (url == null) {
                    throw new FileNotFoundException(name);
                }
                return url.openConnection();
            }
        };
    }
}

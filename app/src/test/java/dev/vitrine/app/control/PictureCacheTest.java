package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCacheTest {

    @TempDir
    Path folder;

    @Test
    void addressOfAPictureWithABlankAndChineseCharactersIsThatOfTheFile() {
        Path file = folder.resolve("我的 店铺 #1/100%.png");

        assertEquals(file.toFile(), new File(URI.create(PictureCache.address(file))));
    }
}

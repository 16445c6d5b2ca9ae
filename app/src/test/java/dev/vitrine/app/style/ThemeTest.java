package dev.vitrine.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    private static final Pattern BACKGROUND = Pattern.compile("-color-bg-default: (#\\w+);");

    @ParameterizedTest
    @EnumSource
    void whatStandsInAWindowBeforeItIsDrawnIsTheStylesheetsBackground(Theme theme) throws IOException {
        try (InputStream tokens = Objects.requireNonNull(Theme.class.getResourceAsStream(theme.tokens()))) {
            Matcher given = BACKGROUND.matcher(new String(tokens.readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(given.find());
            assertEquals(Color.web(given.group(1)), theme.background());
        }
    }
}

package dev.vitrine.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.RealSets;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; alert(1); //",
                "</title></style></script><svg onload=alert(1)>",
                "{{ 7 * 7 }}{% raw %}",
                "<!--",
                "]]>",
                "javascript:alert(1)",
                "${7*7} {0} ''",
                "\u202e田中さんにあげて下さい\u0007",
            })
    void showsWhatUsersWroteAsTextAndNothingElse(String naughty) throws Exception {
        String plain = html(new SampleContent("harmless", null), Locale.ENGLISH);
        String html = html(new SampleContent(naughty, null), Locale.ENGLISH);
        assertEquals(tags(plain), tags(html), "a text from outside became markup");
        assertEquals(scripts(plain), scripts(html), "a text from outside reached a script");
        assertEquals(0, handlers(html), "an event handler");
    }

    @Test
    void everyStringThatBreaksProgramsIsShownAsItIs() throws Exception {
        Path strings = RealSets.folder().resolve("csv-torture/blns.txt");
        Assumptions.assumeTrue(Files.exists(strings), () -> "skipped: no real data at " + strings);
        String naughty = Files.readAllLines(strings).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining(" ¦ "));
        String html = html(new SampleContent(naughty, null), Locale.ENGLISH);
        assertEquals(tags(html(new SampleContent("harmless", null), Locale.ENGLISH)), tags(html));
        String shown = html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertTrue(shown.contains(naughty), "a string was changed");
    }

    @Test
    void needsNothingBesideItself() throws Exception {
        String html = withoutScripts(html(new SampleContent("Tent", null), Locale.ENGLISH));
        assertFalse(Pattern.compile("(src|href)\\s*=").matcher(html).find());
        assertFalse(html.contains("http://") || html.contains("https://"), "an address");
        assertFalse(Pattern.compile("url\\((?!data:)").matcher(html).find());
    }

    @Test
    void pricesSayTheirCurrency() throws Exception {
        assertTrue(html(new SampleContent("Tent", null), Locale.ENGLISH).contains("£9.50"));
    }

    @Test
    void putsTheRulesUnderTheNumbers() throws Exception {
        String html = html(new SampleContent("Tent", null), Locale.ENGLISH);
        assertTrue(html.contains("600 candidates, all ranked"), "candidates");
        assertTrue(html.contains("data 0123456789ab"), "fingerprint");
        assertTrue(html.contains("no candidates, and who bought one again is left out"), "seen items");
    }

    @Test
    void showsAPictureThatManyPlacesShareOnce(@TempDir Path folder) throws Exception {
        Path image = folder.resolve("tent.png");
        ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
        String html = html(new SampleContent("Tent", image), Locale.ENGLISH);
        assertEquals(1, count(withoutScripts(html), "data:image/png;base64,"));
        assertTrue(count(html, "class=\"pic pic0") > 40);
    }

    @Test
    void goesOnWithoutAPictureThatCannotBeRead(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("tent.png"), "not a picture");
        String html = html(new SampleContent("Tent", broken), Locale.ENGLISH);
        assertFalse(withoutScripts(html).contains("data:image"));
        assertTrue(html.contains(">T</span>"), "the initial in its place");
    }

    @Test
    void speaksChinese() throws Exception {
        String html = html(new SampleContent("帐篷", null), Locale.SIMPLIFIED_CHINESE);
        assertTrue(html.contains("lang=\"zh-CN\""));
        assertTrue(html.contains("前 10 名命中 12.0% 顾客的下一次购买"), "headline");
        assertFalse(html.contains("Shopper"), "an English word is left");
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertEquals(keys("words.properties"), keys("words_zh_CN.properties"));
    }

    private static Set<String> keys(String bundle) {
        Properties properties = new Properties();
        try (InputStream in = HtmlReport.class.getResourceAsStream(bundle)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String html(SampleContent content, Locale locale) throws Exception {
        return new HtmlReport(locale).html(content.content());
    }

    /** Opening tags outside scripts and their counts. */
    private static Map<String, Long> tags(String html) {
        return TAG.matcher(withoutScripts(html))
                .results()
                .collect(Collectors.groupingBy(tag -> tag.group(1), TreeMap::new, Collectors.counting()));
    }

    /** Names of event handlers; quoted values are taken out first, since a text may look like one there. */
    private static long handlers(String html) {
        String names = withoutScripts(html).replaceAll("\"[^\"]*\"", "");
        return Pattern.compile("<[^>]*\\son[a-z]+\\s*=")
                .matcher(names)
                .results()
                .count();
    }

    private static String scripts(String html) {
        Matcher scripts =
                Pattern.compile("<script>.*?</script>", Pattern.DOTALL).matcher(html);
        StringBuilder all = new StringBuilder();
        while (scripts.find()) {
            all.append(scripts.group());
        }
        return all.toString();
    }

    private static String withoutScripts(String html) {
        return html.replaceAll("(?s)<script>.*?</script>", "");
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }
}

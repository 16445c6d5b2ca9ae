package dev.vitrine.app.report.plots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page that puts plots side by side, and what is on it.
 *
 * <p>They are two files, so that other plots come onto the page without the plotting library being read again. Plots
 * are drawn one after another with a pause between, for the thread that draws the window draws them too.
 */
public final class PlotPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Colours that tablesaw does not pass on to plotly, and the font, are given by rules that outdo plotly's own. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <script src="%s"></script>
            <style>
            html, body { margin: 0; height: 100%%; background: var(--background); color: var(--text);
                font: 13px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif; }
            body { display: grid; gap: 24px 16px; overflow-x: hidden;
                grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); grid-auto-rows: minmax(300px, 1fr); }
            @media (max-height: 360px) { body { grid-auto-rows: minmax(220px, 1fr); } }
            figure { margin: 0; min-width: 0; display: flex; flex-direction: column; }
            figcaption { padding: 0 0 4px 0; height: 2.8em; line-height: 1.4; overflow: hidden; }
            figure > div { flex: 1 1 0; min-height: 0; }
            svg.main-svg { background: transparent !important; }
            svg .bg { fill: transparent !important; }
            svg text { fill: currentColor !important; font-family: inherit !important; }
            svg .xaxislayer-above { transform: translateY(4px); }
            svg .zerolinelayer path { stroke: var(--grid) !important; }
            </style>
            <script>
            var shown = 0;
            // Plots of the same names in the same language are changed in place.
            Plotly.newPlot = Plotly.react;
            function showPlots(language, colours, figures, drawings) {
                var number = ++shown;
                Object.keys(colours).forEach(function(name) {
                    document.documentElement.style.setProperty('--' + name, colours[name]);
                });
                if (document.documentElement.lang === language && sameNames(figures)) {
                    figures.forEach(function(figure) {
                        caption(document.getElementById(figure.id)).textContent = figure.title;
                    });
                } else {
                    document.body.replaceChildren.apply(document.body, figures.map(element));
                }
                document.documentElement.lang = language;
                (function next(place) {
                    if (number === shown && place < drawings.length) {
                        drawings[place]();
                        setTimeout(next, 20, place + 1);
                    }
                })(0);
            }
            function sameNames(figures) {
                var places = Array.from(document.querySelectorAll('figure > div'));
                return places.length === figures.length
                        && places.every(function(place, number) { return place.id === figures[number].id; });
            }
            function caption(place) {
                return place.parentElement.querySelector('figcaption');
            }
            function element(figure) {
                var made = document.createElement('figure');
                var place = document.createElement('div');
                place.id = figure.id;
                made.append(document.createElement('figcaption'), place);
                caption(place).textContent = figure.title;
                return made;
            }
            function load() {
                var script = document.createElement('script');
                script.src = location.hash.substring(1);
                document.head.appendChild(script);
                script.onload = function() { script.remove(); };
            }
            window.onhashchange = load;
            window.onload = load;
            </script>
            </head>
            <body></body>
            </html>
            """;

    private static final String CONTENT = """
            %s
            showPlots(%s, %s, %s, [%s]);
            """;

    private PlotPage() {}

    /**
     * The page; it shows the content that its address names after a #.
     *
     * @param script where plotly.js is, relative to the page
     */
    public static String html(String script) {
        return PAGE.formatted(script);
    }

    /** A script that shows the plots on the page in place of those before. */
    public static String content(List<Plot> plots, PlotColours colours, Locale locale) {
        List<Map<String, String>> figures = plots.stream()
                .map(plot -> Map.of("id", plot.id(), "title", plot.title()))
                .toList();
        String drawings =
                plots.stream().map(plot -> "function() {" + plot.script() + "}").collect(Collectors.joining(",\n"));
        Map<String, String> styles =
                Map.of("background", colours.background(), "text", colours.text(), "grid", colours.grid());
        return CONTENT.formatted(
                PlotLocale.script(locale), json(locale.toLanguageTag()), json(styles), json(figures), drawings);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

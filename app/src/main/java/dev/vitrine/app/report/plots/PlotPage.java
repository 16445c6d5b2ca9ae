package dev.vitrine.app.report.plots;

import java.util.List;
import java.util.Locale;

/** Puts plots side by side on one HTML page. */
public final class PlotPage {

    /** Colours that tablesaw does not pass on to plotly, and the font, are given by rules that outdo plotly's own. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <script src="%s"></script>
            <style>
            html, body { margin: 0; height: 100%%; background: %s; color: %s;
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
            svg .zerolinelayer path { stroke: %s !important; }
            </style>
            <script>%s</script>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private static final String FIGURE = """
            <figure><figcaption>%s</figcaption><div id="%s"></div></figure>
            """;

    private PlotPage() {}

    /** @param script where plotly.js is, relative to the page */
    public static String html(List<Plot> plots, PlotColours colours, Locale locale, String script) {
        StringBuilder body = new StringBuilder();
        plots.forEach(plot -> body.append(FIGURE.formatted(escaped(plot.title()), plot.id())));
        plots.forEach(plot -> body.append(plot.script()));
        return PAGE.formatted(
                script, colours.background(), colours.text(), colours.grid(), PlotLocale.script(locale), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

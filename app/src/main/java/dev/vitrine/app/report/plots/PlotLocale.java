package dev.vitrine.app.report.plots;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells plotly.js how a language writes days and months: by itself it knows English only. */
public final class PlotLocale {

    private PlotLocale() {}

    /** A script that runs before any plot is drawn. */
    public static String script(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return "Plotly.setPlotConfig({locale:'en-US'});";
        }
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        String formats = locale.getLanguage().equals("zh")
                ? "year:'%Y年',month:'%Y年%b',dayMonth:'%b%-d日',dayMonthYear:'%Y年%b%-d日'"
                : "year:'%Y',month:'%b %Y',dayMonth:'%-d %b',dayMonthYear:'%-d %b %Y'";
        return """
                Plotly.register({moduleType:'locale',name:'window',dictionary:{},format:{%s,%s,%s,%s,%s,date:'%%Y-%%m-%%d'}});
                Plotly.setPlotConfig({locale:'window'});
                """.formatted(
                names("days", tail(symbols.getWeekdays())),
                names("shortDays", tail(symbols.getShortWeekdays())),
                names("months", Arrays.asList(symbols.getMonths()).subList(0, 12)),
                names("shortMonths", Arrays.asList(symbols.getShortMonths()).subList(0, 12)),
                formats);
    }

    /** Weekdays count from 1. */
    private static List<String> tail(String[] names) {
        return Arrays.asList(names).subList(1, names.length);
    }

    private static String names(String key, List<String> names) {
        return names.stream()
                .map(name -> "'" + name.replace("'", "\\'") + "'")
                .collect(Collectors.joining(",", key + ":[", "]"));
    }
}

package dev.vitrine.app.cli;

import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.findings.FindingWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finding in figures and in words.
 *
 * @param settings of cleaning rules that mend it, by name
 */
record FindingView(
        String kind,
        String level,
        double share,
        long count,
        long of,
        List<String> examples,
        List<Double> figures,
        String what,
        String means,
        String mend,
        Map<String, String> settings) {

    static FindingView of(Finding finding, Locale locale) {
        FindingWords words = FindingWords.of(finding, locale);
        return new FindingView(
                finding.kind().id(),
                finding.level().id(),
                finding.share(),
                finding.count(),
                finding.of(),
                finding.examples(),
                finding.figures(),
                words.what(),
                words.means(),
                words.mend(),
                settings(finding));
    }

    private static Map<String, String> settings(Finding finding) {
        Map<String, String> settings = new TreeMap<>();
        finding.mend().forEach((setting, value) -> settings.put(setting.id(), value));
        return settings;
    }
}

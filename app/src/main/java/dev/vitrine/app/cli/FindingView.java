package dev.vitrine.app.cli;

import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.findings.FindingWords;
import java.util.List;
import java.util.Locale;

/** A finding in figures and in words. */
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
        String mend) {

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
                words.mend());
    }
}

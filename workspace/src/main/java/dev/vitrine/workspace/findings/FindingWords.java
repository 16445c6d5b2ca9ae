package dev.vitrine.workspace.findings;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A finding in sentences.
 *
 * @param what was found
 * @param means what it means for a model or its measures
 * @param mend what can be done about it
 */
public record FindingWords(String what, String means, String mend) {

    private static final String BUNDLE = "dev.vitrine.workspace.findings";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static FindingWords of(Finding finding, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        String key = finding.kind().id();
        String what = text(bundle, key + ".what", finding, locale);
        if (!finding.examples().isEmpty()) {
            what += MessageFormat.format(
                    bundle.getString("examples"), String.join(bundle.getString("comma"), finding.examples()));
        }
        return new FindingWords(
                what, text(bundle, key + ".means", finding, locale), text(bundle, key + ".mend", finding, locale));
    }

    private static String text(ResourceBundle bundle, String key, Finding finding, Locale locale) {
        List<Object> arguments = new ArrayList<>(List.of(finding.share(), finding.count(), finding.of()));
        arguments.addAll(finding.figures());
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }
}

package dev.vitrine.workspace.findings;

import java.util.Collection;
import java.util.regex.Pattern;

/** Tells what is sold and is no product, such as postage, by its code and its title. */
final class NoProduct {

    private static final String WORDS =
            "(\\b(postage|carriage|shipping|delivery charge|bank charges?|fees?|commission|manual|discount|adjust(ment)?|"
                    + "bad debt|vouchers?|gift card|samples?|donation|deposit|surcharge|refund)\\b"
                    + "|运费|邮费|手续费|服务费|代金券|礼品卡|优惠券|折扣|押金|退款|差价|补差)";
    private static final Pattern NAMED = pattern(WORDS);
    /** A carriage clock is a clock, next day carriage is a carriage. */
    private static final Pattern NAMED_LAST = pattern(WORDS + "\\P{L}*$");
    /** A code without a digit is a word of the till where nearly all others have one. */
    private static final double MOST = 0.95;

    private final boolean tillWords;

    /** @param codes of all that is sold */
    NoProduct(Collection<String> codes) {
        long numbered = codes.stream().filter(NoProduct::hasDigit).count();
        this.tillWords = numbered > MOST * codes.size() && numbered < codes.size();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** @param title empty for none */
    boolean is(String code, String title) {
        return NAMED.matcher(code).find()
                || NAMED_LAST.matcher(title).find()
                || (tillWords && !hasDigit(code) && saysNoMore(code, title));
    }

    private static boolean saysNoMore(String code, String title) {
        return title.isBlank()
                || title.equalsIgnoreCase(code)
                || NAMED.matcher(title).find();
    }

    private static boolean hasDigit(String code) {
        return code.chars().anyMatch(Character::isDigit);
    }
}

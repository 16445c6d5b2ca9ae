package dev.vitrine.app.rules;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A picture for each kind of rule. */
final class RuleIcons {

    private RuleIcons() {}

    static Ikon of(RuleKind kind) {
        return switch (kind) {
            case PIN -> Material2OutlinedMZ.PUSH_PIN;
            case BOOST -> Material2OutlinedMZ.TRENDING_UP;
            case BURY -> Material2OutlinedMZ.TRENDING_DOWN;
            case HIDE -> Material2OutlinedMZ.VISIBILITY_OFF;
            case ONLY -> Material2OutlinedAL.FILTER_ALT;
            case STOCK -> Material2OutlinedMZ.STORE;
            case CAP -> Material2OutlinedMZ.VERTICAL_ALIGN_TOP;
            case DIVERSITY -> Material2OutlinedMZ.SHUFFLE;
            case FRESH -> Material2OutlinedAL.FIBER_NEW;
        };
    }
}

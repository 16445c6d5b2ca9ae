package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.List;
import java.util.Map;

/** Tests of cleaning rules, most of them on one small shop. */
abstract class WithCleaning extends WithImportDesk {

    /** Shopper 7 buys a tent twice and gives one back; 8 buys postage; 9 has a code in lower case. */
    private static final String[] SHOP = {
        ImportDesk.RETAIL,
        "1,85123A,tent,2,2011-01-01 10:00:00,50,7",
        "2,85123A,tent,3,2011-01-03 10:00:00,50,7",
        "C3,85123A,tent,-3,2011-01-04 10:00:00,50,7",
        "4,22720,lamp,1,2011-01-05 10:00:00,4,7",
        "4,22720,lamp,1,2011-01-05 10:00:00,4,7",
        "5,POST,postage,1,2011-01-05 10:00:00,18,8",
        "5,22720,lamp,1,2011-01-05 10:00:00,4,8",
        "6,85123a,tent,1,2011-01-06 10:00:00,50,9",
        "7,22720,lamp,0,2011-01-07 10:00:00,4,9",
        "8,22720,lamp,1,2011-01-08 10:00:00,0,9",
    };

    void importShop() {
        desk.importFile(desk.file("shop.csv", SHOP));
    }

    Remaining remaining(Map<String, String> settings) {
        return new CleanData(desk.workspace()).remaining(CleaningRules.of(settings), Progress.NONE);
    }

    CleanData.State apply(Map<String, String> settings) {
        return new CleanData(desk.workspace()).apply(CleaningRules.of(settings), Progress.NONE);
    }

    static long taken(Remaining remaining, CleaningRule rule) {
        return remaining.takenBy(rule).interactions();
    }

    List<String> historyOf(String shopper) {
        return desk.workspace().history(shopper).stream()
                .map(event -> event.item().id())
                .toList();
    }

    List<String> shoppers() {
        return desk.workspace().findShoppers("", 0, 99).stream()
                .map(card -> card.id())
                .toList();
    }

    SequenceDataset dataset() {
        return new SequenceReader(desk.workspace().database()).read(DatasetOptions.DEFAULT);
    }
}

package dev.vitrine.app.testing;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.operations.TrainModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small outdoor shop as a file and as a workspace: whoever bought an item buys the next of the catalogue. */
public final class TestShop {

    public static final int SHOPPERS = 24;
    public static final int EVENTS = 6;

    private TestShop() {}

    /** Opens a workspace in the folder into which the shop was imported. */
    public static Workspace open(Path folder) throws IOException {
        Workspace workspace = Workspace.open(folder.resolve("outdoor shop"));
        importInto(workspace, write(folder));
        return workspace;
    }

    public static void importInto(Workspace workspace, Path orders) {
        new ImportFiles(workspace)
                .run(new ImportFiles.Request(List.of(orders), List.of(ImportOptions.DETECT), null), Progress.NONE);
    }

    public static void trainPopularity(Workspace shop, String name) {
        train(shop, ModelKind.POPULARITY, name, Map.of(), null);
    }

    /** @param epochs null for a model that is not trained by them */
    public static void train(
            Workspace shop, ModelKind kind, String name, Map<String, String> settings, @Nullable Integer epochs) {
        new TrainModel(shop)
                .run(
                        new TrainModel.Request(
                                kind, name, settings, epochs, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false),
                        new TrainingControl(),
                        report -> {},
                        Progress.NONE);
    }

    /** Besides the orders of all shoppers, one row has no shopper and one repeats another. */
    public static Path write(Path folder) throws IOException {
        List<String> rows =
                new ArrayList<>(List.of("order_id,customer_id,product_id,product_name,order_date,unit_price"));
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            for (int event = 0; event < EVENTS; event++) {
                rows.add(row("C-" + (100 + shopper), shopper + event, event + 1));
            }
        }
        rows.add(row("", 3, 7));
        rows.add(rows.get(1));
        return Files.write(folder.resolve("orders.csv"), rows);
    }

    private static String row(String shopper, int item, int day) {
        ItemCard bought = TestItems.item(item % TestItems.catalogueSize());
        return "%d,%s,%s,\"%s\",2026-03-%02d 10:15:00,%s"
                .formatted(5000 + item, shopper, bought.id(), bought.title(), day, bought.price());
    }
}

package dev.vitrine.app.data;

import dev.vitrine.app.control.SheetActions.WholeTable;
import dev.vitrine.app.control.TableSheet;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.ItemQuery;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperQuery;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.export.TableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** All rows that a table's filter and search find, in its order and with the columns that it shows. */
public final class WholeList<R> implements WholeTable {

    private final List<String> header;
    private final Function<R, List<@Nullable Object>> cells;
    private final Consumer<Consumer<R>> rows;

    private WholeList(TableView<R> table, Consumer<Consumer<R>> rows) {
        this.header = TableSheet.header(table);
        this.cells = TableSheet.cells(table);
        this.rows = rows;
    }

    /** Null where no workspace is open. */
    public static @Nullable WholeTable ofItems(
            TableView<ItemCard> table, ListViewModel<ItemCard, ItemFilter> viewModel) {
        Workspace open = viewModel.workspace();
        ItemQuery query = ListSource.Items.query(viewModel.ask());
        return open == null ? null : new WholeList<>(table, row -> open.scanItems(query, row));
    }

    /** Null where no workspace is open. */
    public static @Nullable WholeTable ofShoppers(
            TableView<ShopperCard> table, ListViewModel<ShopperCard, Integer> viewModel) {
        Workspace open = viewModel.workspace();
        ShopperQuery query = ListSource.Shoppers.query(viewModel.ask());
        return open == null ? null : new WholeList<>(table, row -> open.scanShoppers(query, row));
    }

    @Override
    public void save(Path file, Progress progress) {
        TableFile.save(
                header,
                sink -> rows.accept(row -> {
                    progress.throwIfCancelled();
                    sink.accept(cells.apply(row));
                }),
                file);
    }
}

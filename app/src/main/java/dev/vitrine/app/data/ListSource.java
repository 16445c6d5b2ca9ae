package dev.vitrine.app.data;

import dev.vitrine.app.data.ListViewModel.Ask;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.ItemQuery;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperQuery;
import dev.vitrine.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads the rows of a table from the workspace. */
public interface ListSource<T, F> {

    List<T> find(Workspace workspace, Ask<F> ask, int offset, int limit);

    /** How many rows there are to be found. */
    int count(Workspace workspace, Ask<F> ask);

    /** Makes ready what may be asked for next. */
    void prepare(Workspace workspace, Progress progress);

    /** @param locale of the titles */
    static ListSource<ItemCard, ItemFilter> items(Supplier<Locale> locale) {
        return new Items(locale);
    }

    /** Filtered by the fewest interactions. */
    static ListSource<ShopperCard, Integer> shoppers() {
        return new Shoppers();
    }

    final class Items implements ListSource<ItemCard, ItemFilter> {

        private final Supplier<Locale> locale;

        private Items(Supplier<Locale> locale) {
            this.locale = locale;
        }

        @Override
        public List<ItemCard> find(Workspace workspace, Ask<ItemFilter> ask, int offset, int limit) {
            return workspace.items(query(ask), offset, limit);
        }

        @Override
        public int count(Workspace workspace, Ask<ItemFilter> ask) {
            return workspace.count(query(ask));
        }

        @Override
        public void prepare(Workspace workspace, Progress progress) {
            workspace.prepareItems(locale.get(), progress);
        }

        static ItemQuery query(Ask<ItemFilter> ask) {
            return new ItemQuery(ask.text(), ask.filter(), ask.order());
        }
    }

    final class Shoppers implements ListSource<ShopperCard, Integer> {

        private Shoppers() {}

        @Override
        public List<ShopperCard> find(Workspace workspace, Ask<Integer> ask, int offset, int limit) {
            return workspace.shoppers(query(ask), offset, limit);
        }

        @Override
        public int count(Workspace workspace, Ask<Integer> ask) {
            return workspace.count(query(ask));
        }

        @Override
        public void prepare(Workspace workspace, Progress progress) {
            workspace.prepareShoppers(progress);
        }

        static ShopperQuery query(Ask<Integer> ask) {
            return new ShopperQuery(ask.text(), ask.filter(), ask.order());
        }
    }
}

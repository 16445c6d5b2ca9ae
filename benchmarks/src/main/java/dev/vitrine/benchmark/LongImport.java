package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to import very many made up rows, and to read them into a data set, beside what H2 takes to insert the
 * same rows from the same file, with an index by shopper and one by item: {@code LongImport FOLDER [--rows N] [--items N]
 * [--shoppers N]}. The folder is for what is large, and goes.
 */
final class LongImport {

    private LongImport() {}

    public static void main(String[] args) throws IOException, SQLException {
        Arguments arguments = Arguments.of(args);
        int rows = Integer.parseInt(arguments.option("--rows", "10000000"));
        int items = Integer.parseInt(arguments.option("--items", "100000"));
        int shoppers = Integer.parseInt(arguments.option("--shoppers", "500000"));
        try (TemporaryFolder folder = new TemporaryFolder(Path.of(arguments.first()))) {
            Files.createDirectories(folder.path());
            Path file = folder.path().resolve("sales.csv");
            MadeShop.write(file, rows, items, shoppers);
            double ours = ours(folder.path().resolve("workspace"), file);
            double plain = plain(folder.path().resolve("plain"), file);
            System.out.printf(Locale.ROOT, "%.2f times H2's%n", ours / plain);
        }
    }

    private static double ours(Path folder, Path file) {
        try (Workspace workspace = Workspace.open(folder)) {
            Cost importing = Cost.fromNow();
            ImportFiles.Result result = new ImportFiles(workspace)
                    .run(new ImportFiles.Request(List.of(file), List.of(ImportOptions.DETECT), null), Progress.NONE);
            double seconds = importing.cpuSeconds();
            print("imported", importing);
            System.out.println("  " + result.files().get(0) + ", " + result.shoppers() + " shoppers, " + result.items()
                    + " items");
            Cost reading = Cost.fromNow();
            int events = new SequenceReader(workspace.database())
                    .read(DatasetOptions.DEFAULT)
                    .events();
            print("read " + events + " events into a data set", reading);
            return seconds;
        }
    }

    private static double plain(Path folder, Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            Cost cost = Cost.fromNow();
            statement.execute("CREATE TABLE sale (sale_key BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    + " shopper VARCHAR, item VARCHAR, time BIGINT, title VARCHAR, price DOUBLE PRECISION)");
            statement.execute("INSERT INTO sale (shopper, item, time, title, price) SELECT \"USER\", item,"
                    + " CAST(time AS BIGINT), title, CAST(price AS DOUBLE PRECISION) FROM CSVREAD('"
                    + file.toAbsolutePath() + "')");
            statement.execute("CREATE INDEX sale_by_shopper ON sale (shopper)");
            statement.execute("CREATE INDEX sale_by_item ON sale (item)");
            print("inserted by CSVREAD and indexed", cost);
            return cost.cpuSeconds();
        }
    }

    private static void print(String what, Cost cost) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s of CPU, %.1f s by the clock, at most %.0f MB of heap%n",
                what,
                cost.cpuSeconds(),
                cost.seconds(),
                cost.peakHeapMegabytes());
    }
}

package dev.vitrine.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as a shop might have them. */
final class ExampleFiles {

    /** Eight rows, of which one has no shopper and one repeats another. */
    static final String ORDERS = """
            order_id,customer_id,product_id,product_name,ordered_at,quantity,unit_price
            5001,C-100,P-1,"Tent, 2 persons",2026-03-01 10:15:00,1,189.00
            5001,C-100,P-2,Sleeping bag,2026-03-01 10:15:00,2,79.90
            5002,C-101,P-3,Camping lamp,2026-03-02 18:40:00,1,24.50
            5003,,P-3,Camping lamp,2026-03-02 19:05:00,1,24.50
            5004,C-102,P-2,Sleeping bag,2026-03-03 08:30:00,1,79.90
            5004,C-102,P-4,Sleeping mat,2026-03-03 08:30:00,1,39.00
            5004,C-102,P-4,Sleeping mat,2026-03-03 08:30:00,1,39.00
            5005,C-100,P-3,Camping lamp,2026-03-09 12:00:00,1,24.50
            """;

    private ExampleFiles() {}

    /** A workbook with a sheet of notes before the one with the orders. */
    static Path writeWorkbook(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "shop", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "Orders of March 2026, made by the shop system");
            Worksheet orders = workbook.newWorksheet("Orders");
            row(orders, 0, "order_id", "customer_id", "product_id", "price");
            row(orders, 1, "5001", "C-100", "P-1", "189.00");
            row(orders, 2, "5001", "C-100", "P-2", "79.90");
            row(orders, 3, "5002", "C-101", "P-3", "24.50");
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}

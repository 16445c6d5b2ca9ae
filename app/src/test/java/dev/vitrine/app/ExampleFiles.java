package dev.vitrine.app;

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
}

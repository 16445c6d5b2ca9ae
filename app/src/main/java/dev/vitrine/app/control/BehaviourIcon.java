package dev.vitrine.app.control;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A sign for what a shopper did to an item: viewed it, put it in the cart, bought it, rated it, or something else. */
public final class BehaviourIcon extends FontIcon {

    public BehaviourIcon(String behaviour) {
        super(iconOf(behaviour));
        getStyleClass().addAll("behaviour-icon", styleOf(behaviour));
    }

    public void setBehaviour(String behaviour) {
        if (!getStyleClass().contains(styleOf(behaviour))) {
            setIconCode(iconOf(behaviour));
            getStyleClass().set(getStyleClass().size() - 1, styleOf(behaviour));
        }
    }

    private static Ikon iconOf(String behaviour) {
        return switch (kind(behaviour)) {
            case "view" -> Material2MZ.VISIBILITY;
            case "cart" -> Material2AL.ADD_SHOPPING_CART;
            case "purchase" -> Material2MZ.SHOPPING_BAG;
            case "rating" -> Material2MZ.STAR;
            default -> Material2AL.FIBER_MANUAL_RECORD;
        };
    }

    private static String styleOf(String behaviour) {
        return "behaviour-" + kind(behaviour);
    }

    /** Shops name the same thing differently; what is not known is shown as something else, never guessed. */
    static String kind(String behaviour) {
        return switch (behaviour.strip().toLowerCase(Locale.ROOT)) {
            case "view", "click", "pageview", "page_view", "detail" -> "view";
            case "cart", "addtocart", "add_to_cart", "add-to-cart", "basket", "wishlist" -> "cart";
            case "purchase", "buy", "order", "transaction", "sale" -> "purchase";
            case "rating", "rate", "review", "like" -> "rating";
            default -> "other";
        };
    }
}

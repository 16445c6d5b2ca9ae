package dev.vitrine.app.i18n;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The words of the user interface; bound texts follow the chosen language at once. */
public final class Messages {

    private final ObjectProperty<Locale> locale;
    private final ObjectProperty<@Nullable String> currency = new SimpleObjectProperty<>();

    public Messages(Locale initial) {
        locale = new SimpleObjectProperty<>(initial);
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    public Locale locale() {
        return locale.get();
    }

    /** In the language of now. */
    public Words words() {
        return new Words(locale.get());
    }

    /** Code of that of the shop's prices; null while it is not known. */
    public ObjectProperty<@Nullable String> currencyProperty() {
        return currency;
    }

    /** A price of the shop. */
    public String price(double price) {
        return Money.words(price, currency.get(), locale.get());
    }

    public String get(String key, Object... arguments) {
        return words().get(key, arguments);
    }

    /** A text that follows the language; arguments that are observable are followed too. */
    public StringBinding bind(String key, Object... arguments) {
        Observable[] sources = new Observable[arguments.length + 1];
        int count = 0;
        sources[count++] = locale;
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                sources[count++] = observable;
            }
        }
        return Bindings.createStringBinding(() -> get(key, values(arguments)), Arrays.copyOf(sources, count));
    }

    private static Object[] values(Object[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] instanceof ObservableValue<?> observed ? observed.getValue() : arguments[i];
        }
        return values;
    }
}

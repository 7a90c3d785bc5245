package io.vppdispatch.api.report.text;

import io.vppdispatch.optimizer.asset.Layer;
import io.vppdispatch.optimizer.system.Tag;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything a report says, and how it writes numbers: one language is one file. */
public record Texts(ResourceBundle bundle, Locale locale) {

    private static final String BUNDLE = "io.vppdispatch.api.report.report";

    public static Texts english() {
        return in(Locale.ENGLISH);
    }

    public static Texts chinese() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    /** Every language a report is written in, the first one first. */
    public static List<Texts> all() {
        return List.of(english(), chinese());
    }

    private static Texts in(Locale locale) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, exact), locale);
    }

    /** The name of a file in this language: {@code report.html}, {@code report.zh.html}. */
    public String file(String name, String end) {
        return name + (locale.equals(Locale.ENGLISH) ? "" : "." + locale.getLanguage()) + "." + end;
    }

    /** The text of a key; its parameters are texts already. */
    public String of(String key, String... parameters) {
        return new MessageFormat(bundle.getString(key), locale).format(parameters);
    }

    /** The text of a constant. */
    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** What a rule says; in English its own words. */
    public String rule(Tag tag) {
        String key = "rule." + tag.code();
        return bundle.containsKey(key) ? of(key) : tag.title();
    }

    /** Names one after the other. */
    public String list(Collection<String> names) {
        return String.join(of("list.separator"), names);
    }

    /** A kind of asset or class of plants in words; a name of the case itself as it is. */
    public String kind(String name) {
        String key = "kind." + name;
        return bundle.containsKey(key) ? of(key) : name;
    }

    /** Who bears a cost: rules that belong to no asset in words, all others by their ids. */
    public String subject(String name) {
        String key = "subject." + name;
        return bundle.containsKey(key) ? of(key) : name;
    }

    /** An account of a shared asset: the name of a tenant, or the operator in words. */
    public String account(String id) {
        return id.equals("operator") ? of("account.operator") : id;
    }

    /** A unit of the model in words. */
    public String unit(String unit) {
        String key = "unitName." + unit;
        return bundle.containsKey(key) ? of(key) : unit;
    }

    /** The text of a part of the stack. */
    public String layer(String key) {
        return of("Layer." + key);
    }

    public String layer(Layer layer) {
        return of(layer);
    }

    /** A part of the heat balance: an asset by its id, or what is missing or too much. */
    public String heatPart(String key) {
        return bundle.containsKey("heat.part." + key) ? of("heat.part." + key) : key;
    }

    /** The text of a column, or its name without the unit. */
    public String column(String column) {
        String key = "column." + column;
        return bundle.containsKey(key)
                ? of(key)
                : column.replaceFirst("_[^_]*$", "").replace('_', ' ');
    }

    public String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return of("none");
        }
        NumberFormat format = upTo(decimals);
        format.setMinimumFractionDigits(decimals);
        double least = 0.5 * Math.pow(10, -decimals);
        return format.format(Math.abs(value) < least ? 0 : value);
    }

    /** A number that may be small without being nothing: one decimal, or three below one. */
    public String number(double value) {
        double size = Math.abs(value);
        return number(value, size < 1 && size >= 5e-4 ? 3 : 1);
    }

    /** A number with its unit. */
    public String amount(double value, String unit) {
        return number(value) + " " + unit(unit);
    }

    /** Numbers without needless decimals. */
    public NumberFormat upTo(int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    public String mw(double value) {
        return of("unit.mw", number(value, 1));
    }

    public String mwh(double value) {
        return of("unit.mwh", number(value, 1));
    }

    public String cny(double value) {
        return of("unit.cny", number(value, 0));
    }

    public String cnyPerMwh(double value) {
        return of("unit.cnyPerMwh", number(value, 2));
    }

    /** A share in percent. */
    public String percent(double share) {
        return of("unit.percent", number(100 * share, 2));
    }
}

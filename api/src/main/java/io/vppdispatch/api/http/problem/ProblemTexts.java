package io.vppdispatch.api.http.problem;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages by code, with their parameters by name: {@code The day {date} is closed}. */
public final class ProblemTexts {

    private static final String BUNDLE = "problems";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_HOST_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** The message of a code; parameters it is not given stay as they are. */
    public static String message(String code, Map<String, Object> params, Locale locale) {
        Matcher matcher = PARAMETER.matcher(text(code, locale));
        StringBuilder message = new StringBuilder();
        while (matcher.find()) {
            Object value = params.getOrDefault(matcher.group(1), matcher.group());
            matcher.appendReplacement(message, Matcher.quoteReplacement(String.valueOf(value)));
        }
        return matcher.appendTail(message).toString();
    }

    private static String text(String code, Locale locale) {
        try {
            return ResourceBundle.getBundle(BUNDLE, locale, NO_HOST_LANGUAGE).getString(code);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("The code " + code + " has no message in " + BUNDLE, e);
        }
    }
}

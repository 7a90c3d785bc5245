package io.vppdispatch.api.http.request;

import java.util.Map;

/** The media types of files, by the ends of their names. */
public final class MediaTypes {

    private static final Map<String, String> BY_END = Map.of(
            "json", "application/json",
            "csv", "text/csv;charset=UTF-8",
            "html", "text/html;charset=UTF-8",
            "png", "image/png",
            "svg", "image/svg+xml",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private MediaTypes() {}

    public static String of(String name) {
        return BY_END.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}

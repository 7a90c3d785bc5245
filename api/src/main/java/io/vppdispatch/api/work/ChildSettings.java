package io.vppdispatch.api.work;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a child searches, the content of its settings.json. The values are checked where they are used.
 *
 * @param gap relative gap to be proven
 * @param timeLimitSeconds of the search
 * @param solver name of the solver
 */
public record ChildSettings(double gap, double timeLimitSeconds, int seed, String solver) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** As JSON, {@code {"gap":0.001,"time_limit_seconds":120.0,"seed":0,"solver":"highs"}}. */
    public byte[] json() {
        return MAPPER.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws IllegalArgumentException if a key is missing or unknown, or a value of the wrong kind
     */
    public static ChildSettings read(byte[] json) {
        try {
            return MAPPER.readValue(json, ChildSettings.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The settings cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}

package io.vppdispatch.api.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** A setting of ours that is misspelt must not be passed over: the start stops and names it. */
final class KnownKeys {

    private static final String PREFIX = "vpp";

    /** Its keys are checked where they are read. */
    private static final String MAP = "vppefile";

    /** Read elsewhere: {@code vpp.log.level} by the logging, {@code VPP_DATA} by {@code .ci/run}. */
    private static final Set<String> OTHERS = Set.of("vpploglevel", "vppdata");

    private KnownKeys() {}

    static List<String> unknown(ConfigurableEnvironment environment) {
        Set<String> known = Stream.concat(components(), OTHERS.stream()).collect(Collectors.toSet());
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(KnownKeys::isOurs)
                .filter(name -> !known.contains(plain(name)) && !plain(name).startsWith(MAP))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> components() {
        return Arrays.stream(ServiceSettings.class.getRecordComponents())
                .map(component -> PREFIX + plain(component.getName()));
    }

    private static boolean isOurs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("vpp.") || lower.startsWith("vpp_");
    }

    /** As the framework compares names: {@code vpp.data-folder}, {@code VPP_DATAFOLDER} and {@code vpp.dataFolder} are one. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }
}

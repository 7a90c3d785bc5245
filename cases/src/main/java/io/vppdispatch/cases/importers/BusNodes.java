package io.vppdispatch.cases.importers;

import java.util.LinkedHashMap;
import java.util.Map;

/** Nodes by the names of their buses. */
final class BusNodes {

    private final Map<String, String> nodes = new LinkedHashMap<>();

    void put(String bus, String node) {
        nodes.put(bus, node);
    }

    String at(String bus) {
        return nodes.getOrDefault(bus, bus);
    }

    /** The node of a bus that an element names, which must be there. */
    String of(Source element, String key) {
        String bus = element.text(key);
        if (element.has(key) && !nodes.containsKey(bus)) {
            element.at(key).add("unknown_node", key + " (" + bus + ") must be one of " + nodes.keySet());
        }
        return at(bus);
    }
}

package io.vppdispatch.architecture.canary.process;

import tools.jackson.databind.JsonNode;

/** Breaks the wall of its room. */
interface SeesJsonNode {
    void see(JsonNode forbidden);
}

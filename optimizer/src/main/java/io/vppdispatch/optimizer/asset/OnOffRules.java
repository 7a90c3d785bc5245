package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.system.Tag;

/** What a kind calls the rules of turning on and off. */
public record OnOffRules(Tag logic, Tag minUp, Tag minDown) {}

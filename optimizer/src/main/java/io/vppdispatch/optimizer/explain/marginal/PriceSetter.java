package io.vppdispatch.optimizer.explain.marginal;

import io.vppdispatch.optimizer.system.Tag;
import java.util.List;

/**
 * Something that would move if a little more were asked for.
 *
 * @param subject id of an asset, or the node whose shortage or surplus moves
 * @param rules rules beside its own cost that are in its price, such as energy stored for another step; empty where it is its cost alone
 */
public record PriceSetter(String subject, List<Tag> rules) {

    public PriceSetter {
        rules = List.copyOf(rules);
    }
}

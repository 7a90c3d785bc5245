package io.vppdispatch.optimizer.problem;

import io.vppdispatch.optimizer.asset.Asset;
import io.vppdispatch.optimizer.data.Hints;
import io.vppdispatch.optimizer.data.Issues;
import io.vppdispatch.optimizer.system.SiteLimit;
import java.util.List;

/** Finds what is wrong with a limit that assets share. */
final class SiteLimitCheck {

    private final List<String> assetIds;

    SiteLimitCheck(DispatchProblem problem) {
        this.assetIds = problem.assets().stream().map(Asset::id).toList();
    }

    void check(SiteLimit limit, Issues at) {
        Issues members = at.at("members");
        members.require(!limit.members().isEmpty(), "empty", "members must name at least one asset");
        for (int i = 0; i < limit.members().size(); i++) {
            String member = limit.members().get(i);
            members.at(i)
                    .require(
                            assetIds.contains(member),
                            "unknown_asset",
                            "members[" + i + "] (" + member + ") must be the id of an asset"
                                    + Hints.maybe(member, assetIds));
            members.at(i)
                    .require(
                            limit.members().indexOf(member) == i,
                            "duplicate_id",
                            "members[" + i + "] (" + member + ") must not be named twice");
        }
        at.require(
                limit.injectMaxMw() != null || limit.takeMaxMw() != null,
                "no_effect",
                "inject_max_mw or take_max_mw must be given, or it has no effect");
    }
}

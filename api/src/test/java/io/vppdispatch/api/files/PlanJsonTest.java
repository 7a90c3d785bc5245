package io.vppdispatch.api.files;

import static io.vppdispatch.optimizer.testing.Toys.optimum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vppdispatch.api.report.SharedDay;
import io.vppdispatch.api.report.TinyDay;
import io.vppdispatch.optimizer.explain.Accepting;
import io.vppdispatch.optimizer.explain.Award;
import io.vppdispatch.optimizer.explain.AwardReason;
import io.vppdispatch.optimizer.problem.DispatchProblem;
import io.vppdispatch.optimizer.system.ConsumptionWeight;
import io.vppdispatch.optimizer.system.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class PlanJsonTest {

    @Test
    void aPlanCarriesMoneyWeightsTenantsAndWhatIsProven() {
        ConsumptionWeight weight = new ConsumptionWeight(0.3, 0, 0, null, null, 1, 0, 0, 50, true, null);
        DispatchProblem day = SharedDay.problem().withPolicy(new Policy(weight, null, null, 0));
        JsonNode json = PlanJson.of(optimum(day), "case");
        assertThat(json.at("/stages/0/proven").asBoolean()).isTrue();
        assertThat(json.at("/plants/0/utilisation").asDouble()).isEqualTo(1);
        assertThat(json.at("/plants/0/fed_in_mwh").asDouble()).isCloseTo(90, within(1e-6));
        assertThat(json.at("/audit/weights/0/required_mwh").asDouble()).isCloseTo(0.3 * (50 + 150), within(1e-6));
        assertThat(json.at("/audit/weights/0/counted_mwh").asDouble()).isCloseTo(90, within(1e-6));
        assertThat(json.at("/audit/utilisation").asDouble()).isEqualTo(1);
        assertThat(json.at("/prices/market_cny_per_mwh/grid")).hasSize(2);
        assertThat(json.at("/prices/policy_cny_per_unit/W1").asDouble()).isZero();
        assertThat(json.at("/tenants/bat/0/id").asString()).isEqualTo("a");
        assertThat(json.at("/tenants/bat/0/in_mwh").asDouble()).isCloseTo(40, within(1e-6));
        assertThat(json.at("/money/market").asString()).isEqualTo("peak_shaving");
        JsonNode coal = json.at("/money/parties/0");
        assertThat(coal.at("/name").asString()).isEqualTo("thermal");
        assertThat(coal.at("/resource_cny").asDouble()).isCloseTo((150 - 40) * 30, within(1e-6));
        assertThat(coal.at("/paid_spot_cny").asDouble()).isCloseTo((150 - 40) * 30, within(1e-6));
        assertThat(coal.at("/paid_peak_shaving_cny").asDouble()).isZero();
        assertThat(json.at("/awards")).isEmpty();
    }

    @Test
    void aPlanWithoutPricesSaysSo() {
        JsonNode json = PlanJson.of(TinyDay.withoutPrices(optimum(TinyDay.sunny())), "case");
        assertThat(json.get("prices").isNull()).isTrue();
        assertThat(json.at("/warnings/0/kind").asString()).isEqualTo("no_prices");
        assertThat(json.at("/warnings/0/detail").asString()).isEqualTo("GLOP status ABNORMAL");
        assertThat(json.at("/money/assets/0").hasNonNull("market_energy_cny")).isFalse();
        assertThat(PlanJson.of(optimum(TinyDay.sunny()), "case").get("warnings"))
                .isEmpty();
    }

    @Test
    void theCostOfAcceptingSaysWhyItIsNotKnown() {
        Award award =
                new Award("a", AwardReason.BLOCK_INDIVISIBLE, 10, 0, 0, List.of(), Accepting.State.NOT_DECIDED, null);
        JsonNode json = PlanJson.of(TinyDay.withoutPrices(optimum(TinyDay.sunny()), List.of(award)), "case");
        assertThat(json.at("/awards/0/accepting").asString()).isEqualTo("not_decided");
        assertThat(json.at("/awards/0").hasNonNull("accepting_cny")).isFalse();
    }

    @Test
    void minusZeroIsZeroEverywhere() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        PlanJson.number(json, "a", -0.0);
        json.putArray("b").add(-0.0).add(1.5).addObject().put("c", -0.0);
        assertThat(PlanJson.withoutMinusZero(json))
                .isEqualTo(new JsonMapper().readTree("{\"a\": 0.0, \"b\": [0, 1.5, {\"c\": 0}]}"));
    }
}

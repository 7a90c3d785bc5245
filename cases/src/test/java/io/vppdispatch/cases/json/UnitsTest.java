package io.vppdispatch.cases.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "max_mw,MW",
        "shortage_cny_per_mwh,CNY/MWh",
        "ramp_up_mw_per_min,MW/min",
        "min_up_hours,h",
        "hours,h",
        "volume_million_m3,10^6 m3",
        "price_cny_per_unit,CNY/unit",
        "fuel_per_h,1/h",
        "thermal_resistance_k_per_mw,K/MW",
        "discomfort_cny_per_k_h,CNY/(K h)",
        "outdoor_c,°C",
        "base_mva,MVA",
        "phase_shift_deg,°",
        "reactance_pu,pu",
        "co2_t,t",
        "co2_t_per_unit,t/unit",
        "oil_t_per_h,t/h",
        "max_units_per_h,unit/h",
        "standing_loss_per_hour,1/h",
        "holding_cny_per_mwh_h,CNY/(MWh h)",
        "power_loss_per_heat,''",
        "id,''",
        "band_min,''"
    })
    void theEndOfTheKey(String key, String unit) {
        assertThat(Units.of(key)).isEqualTo(unit);
    }
}

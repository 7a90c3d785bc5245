package io.vppdispatch.api.http.publication;

import io.vppdispatch.api.publication.DayPlan;
import io.vppdispatch.api.publication.DayPlans;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/days/{date}/plan}: the last good plan, with what it is. */
@RestController
public final class PlanController {

    private final DayPlans plans;

    public PlanController(DayPlans plans) {
        this.plans = plans;
    }

    @GetMapping("/api/days/{date}/plan")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    DayPlan get(Caller caller, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return plans.get(date);
    }
}

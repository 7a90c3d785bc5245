package io.vppdispatch.api.http.day;

import io.vppdispatch.api.day.Ownership;
import io.vppdispatch.api.problem.FieldProblem;
import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/ownership/{subject}}: which party sends the forecasts of a plant or load. */
@RestController
public final class OwnershipController {

    /** Whose a plant or load is. */
    public record Owner(@Nullable String party) {}

    private final Ownership ownership;

    public OwnershipController(Ownership ownership) {
        this.ownership = ownership;
    }

    @GetMapping("/api/ownership/{subject}")
    @AllowedTo({Role.DISPATCHER, Role.ADMINISTRATOR})
    Owner get(Caller caller, @PathVariable String subject) {
        return new Owner(ownership.owner(subject));
    }

    /** Hands it to a party, whoever had it before: what it is afterwards does not hang on what was seen, so no version is asked for. */
    @PutMapping("/api/ownership/{subject}")
    @AllowedTo({Role.DISPATCHER, Role.ADMINISTRATOR})
    Owner give(Caller caller, @PathVariable String subject, @RequestBody Owner owner) {
        String party = owner.party();
        if (party == null) {
            throw ProblemException.invalid(List.of(new FieldProblem("/party", "missing", Map.of())));
        }
        ownership.give(caller, subject, party);
        return owner;
    }

    @DeleteMapping("/api/ownership/{subject}")
    @AllowedTo({Role.DISPATCHER, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String subject) {
        ownership.remove(caller, subject);
    }
}

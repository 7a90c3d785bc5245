package io.vppdispatch.api.http.page;

import io.vppdispatch.api.http.request.MediaTypes;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /} and {@code /days/{date}}: the plan of a day with what it is, its report and its files. */
@Controller
public final class PageController {

    private static final String VIEW = "day";

    private final DayPages pages;

    public PageController(DayPages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    String first(Caller caller, Locale locale, Model model) {
        return show(caller, pages.latest(caller, locale), model);
    }

    @GetMapping("/days/{date}")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    String day(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            Locale locale,
            Model model) {
        return show(caller, pages.of(caller, date, locale), model);
    }

    /** Files beside each other, so that the links of a report between them hold. */
    @GetMapping("/days/{date}/plan/{name}")
    @AllowedTo({Role.DISPATCHER, Role.PLANNER, Role.AUDITOR})
    ResponseEntity<byte[]> file(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @PathVariable String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaTypes.of(name))
                .body(pages.file(date, name));
    }

    private static String show(Caller caller, DayPage page, Model model) {
        model.addAttribute("caller", caller);
        model.addAttribute("page", page);
        return VIEW;
    }
}

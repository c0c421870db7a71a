package org.doorstep.standards.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Callers;
import org.doorstep.platform.web.Refused;
import org.doorstep.platform.web.Words;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The charters as data, for everybody. */
@RestController
class StandardsApi {

    private final Standards standards;
    private final Words words;
    private final Callers callers;
    private final Clock clock;

    StandardsApi(Standards standards, Words words, Callers callers, Clock clock) {
        this.standards = standards;
        this.words = words;
        this.callers = callers;
        this.clock = clock;
    }

    /** The standards of one charter, or, without {@code charter}, of those the landlord runs. */
    @GetMapping("/api/standards")
    List<StandardJson> list(@RequestParam(defaultValue = "") String charter, CurrentUser user, ServerWebExchange exchange) {
        known(charter, user);
        var wanted = charter.isEmpty() ? standards.landlordsOwn(user) : List.of(charter);
        var locale = callers.locale(exchange);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return wanted.stream()
                .flatMap(name -> standards.of(user, name).stream())
                .map(standard -> StandardJson.of(standard, words, locale, today))
                .toList();
    }

    /**
     * When a standard would fall due.
     *
     * @param query {@code from}: an instant with its offset; {@code charter}: optional, must be the standard's own
     */
    @GetMapping("/api/standards/{id}/due")
    DueJson due(@PathVariable String id, @RequestParam Map<String, String> query, CurrentUser user, ServerWebExchange exchange) {
        var charter = query.getOrDefault("charter", "");
        known(charter, user);
        var standard = standards.find(user, id).filter(found -> charter.isEmpty() || found.charter().equals(charter));
        return switch (StartInput.of(query).check()) {
            case Checked.Good<Instant>(var from) -> due(standard.orElseThrow(Refused::notHere), from, user, exchange);
            case Checked.Bad<Instant>(var problems) -> throw standard.isEmpty() ? Refused.notHere() : Refused.invalid(problems);
        };
    }

    private DueJson due(Standard standard, Instant from, CurrentUser user, ServerWebExchange exchange) {
        return DueJson.of(standard, from, standards.due(user, standard, from), words, callers.locale(exchange));
    }

    private void known(String charter, CurrentUser user) {
        if (!charter.isEmpty() && !standards.charters(user).contains(charter)) {
            throw Refused.invalid(List.of(Problem.of("charter", "standards.charter", String.join(", ", standards.charters(user)))));
        }
    }
}

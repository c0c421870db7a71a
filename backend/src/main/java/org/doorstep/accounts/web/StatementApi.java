package org.doorstep.accounts.web;

import java.util.Map;

import org.doorstep.accounts.Statement;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Statements by JSON, and as a file for a spreadsheet. */
@RestController
@RequestMapping("/api/accounts/{reference}")
class StatementApi {

    private final StatementAsker statements;

    StatementApi(StatementAsker statements) {
        this.statements = statements;
    }

    /**
     * @param from the first day, as 2027-01-31; without days it is the statement of the last three months
     * @param to   the last day
     */
    @GetMapping("/statement")
    Mono<Statement> statement(
            CurrentUser user, @PathVariable String reference, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return statements.drawn(user, reference, Map.of("from", from, "to", to));
    }

    @GetMapping("/statement.csv")
    Mono<ResponseEntity<byte[]>> csv(
            CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        return statements.drawn(user, reference, Map.of("from", from, "to", to)).map(statement -> StatementCsv.answer(page, statement));
    }
}

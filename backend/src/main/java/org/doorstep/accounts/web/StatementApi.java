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

    /** @param days {@code from} and {@code to}, as 2027-01-31; without either the last three months */
    @GetMapping("/statement")
    Mono<Statement> statement(CurrentUser user, @PathVariable String reference, @RequestParam Map<String, String> days) {
        return statements.drawn(user, reference, days);
    }

    @GetMapping("/statement.csv")
    Mono<ResponseEntity<byte[]>> csv(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam Map<String, String> days) {
        return statements.drawn(user, reference, days).map(statement -> StatementCsv.answer(page, statement));
    }
}

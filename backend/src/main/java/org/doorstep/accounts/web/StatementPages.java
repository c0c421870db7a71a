package org.doorstep.accounts.web;

import java.util.Map;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** Statements on the light pages: of the last three months, or of any days that are asked for. */
@Controller
@RequestMapping("/accounts/{reference}")
class StatementPages {

    private final StatementAsker statements;
    private final Origins origins;
    private final StaticTemplates templates = new StaticTemplates();

    StatementPages(StatementAsker statements, Origins origins) {
        this.statements = statements;
        this.origins = origins;
    }

    @GetMapping("/statement")
    Mono<Html> statement(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam Map<String, String> days) {
        return statements.ask(user, reference, days).map(outcome -> switch (outcome) {
            case StatementOutcome.Drawn(var statement) -> Html.ok(templates.accountsStatement(page, StatementPage.of(page, statement, origins)));
            case StatementOutcome.Wrong(var account, var problems) -> {
                var told = page.with(problems);
                yield Html.invalid(templates.accountsStatement(told, StatementPage.wrong(told, account, days)));
            }
            case StatementOutcome.NotHere _ -> Html.notHere();
        });
    }

    /** A file that cannot be made leads to the page that says why. */
    @GetMapping("/statement.csv")
    Mono<ResponseEntity<byte[]>> csv(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam Map<String, String> days) {
        return statements.ask(user, reference, days).map(outcome -> switch (outcome) {
            case StatementOutcome.Drawn(var statement) -> StatementCsv.answer(page, statement);
            case StatementOutcome.Wrong _, StatementOutcome.NotHere _ -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(StatementCsv.page(reference, days)).build();
        });
    }
}

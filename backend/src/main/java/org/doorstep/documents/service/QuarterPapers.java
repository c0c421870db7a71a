package org.doorstep.documents.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.Period;
import org.doorstep.accounts.StatementOutcome;
import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Variant;
import org.doorstep.documents.model.Quarter;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes one statement or bill of a quarter, and then, once, has those told whose it is. */
@Component
class QuarterPapers {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Accounts accounts;
    private final PaperDrafts drafts;
    private final Cabinet cabinet;
    private final QuarterStore quarters;
    private final TellReady telling;
    private final Tx tx;

    QuarterPapers(Accounts accounts, PaperDrafts drafts, Cabinet cabinet, QuarterStore quarters, TellReady telling, Tx tx) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.cabinet = cabinet;
        this.quarters = quarters;
        this.telling = telling;
        this.tx = tx;
    }

    Mono<Void> make(Quarter quarter, QuarterStore.Due due) {
        return draft(quarter, due)
                .flatMap(draft -> cabinet.document(SYSTEM, draft))
                .flatMap(document -> cabinet.file(document, Variant.STANDARD).thenReturn(document))
                .map(document -> tx.run(quarters.made(quarter, due.folder(), document.id()).filter(ours -> ours).flatMap(_ -> telling.tell(document))))
                .defaultIfEmpty(quarters.leave(quarter, due.folder()))
                .flatMap(rest -> rest);
    }

    private Mono<Draft> draft(Quarter quarter, QuarterStore.Due due) {
        return due.folder().kind() == Folder.Kind.ACCOUNT ? statement(due.folder(), new Period(LocalDate.parse(due.part()), quarter.last())) : bill(due);
    }

    private Mono<Draft> statement(Folder folder, Period period) {
        return accounts.statement(SYSTEM, folder.reference(), period).flatMap(outcome -> switch (outcome) {
            case StatementOutcome.Drawn(var statement) -> Mono.just(drafts.statement(statement, Locale.UK));
            case StatementOutcome.Wrong(_, var problems) -> Mono.error(new IllegalStateException("no statement of " + period + ": " + problems));
            case StatementOutcome.NotHere _ -> Mono.empty();
        });
    }

    private Mono<Draft> bill(QuarterStore.Due due) {
        var parts = List.of(due.part().split("/"));
        return drafts.charges(SYSTEM, due.folder().reference(), Integer.parseInt(parts.getFirst()), ChargePaper.at(parts.getLast()).orElseThrow(), Locale.UK);
    }
}

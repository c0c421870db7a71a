package org.doorstep.documents.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes one statement or bill of a quarter in English, which whoever works on it reads, and in the language of everybody whose it is where that
 * ships; and then, once, has them told.
 */
@Component
class QuarterPapers {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Accounts accounts;
    private final PaperDrafts drafts;
    private final Cabinet cabinet;
    private final QuarterStore quarters;
    private final Telling telling;
    private final Tx tx;

    QuarterPapers(Accounts accounts, PaperDrafts drafts, Cabinet cabinet, QuarterStore quarters, Telling telling, Tx tx) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.cabinet = cabinet;
        this.quarters = quarters;
        this.telling = telling;
        this.tx = tx;
    }

    /** Whom it is for, and how they hear of it. */
    @Component
    record Telling(PaperReaders readers, TellReady ready) {}

    Mono<Void> make(Quarter quarter, QuarterStore.Due due) {
        return made(quarter, due, Locale.UK)
                .map(document -> telling.readers().of(document).flatMap(readers -> Flux.fromIterable(readers.others())
                        .concatMap(locale -> made(quarter, due, locale).map(other -> Map.entry(locale, other))).collectMap(Map.Entry::getKey, Map.Entry::getValue)
                        .flatMap(others -> tx.run(quarters.made(quarter, due.folder(), document.id()).filter(ours -> ours)
                                .flatMap(_ -> telling.ready().tell(document, readers, others))))))
                .defaultIfEmpty(quarters.leave(quarter, due.folder()))
                .flatMap(rest -> rest);
    }

    private Mono<StoredDocument> made(Quarter quarter, QuarterStore.Due due, Locale locale) {
        return draft(quarter, due, locale).flatMap(draft -> cabinet.document(SYSTEM, draft))
                .flatMap(document -> cabinet.file(document, Variant.STANDARD).thenReturn(document));
    }

    private Mono<Draft> draft(Quarter quarter, QuarterStore.Due due, Locale locale) {
        return due.folder().kind() == Folder.Kind.ACCOUNT ? statement(due.folder(), new Period(LocalDate.parse(due.part()), quarter.last()), locale) : bill(due, locale);
    }

    private Mono<Draft> statement(Folder folder, Period period, Locale locale) {
        return accounts.statement(SYSTEM, folder.reference(), period).flatMap(outcome -> switch (outcome) {
            case StatementOutcome.Drawn(var statement) -> Mono.just(drafts.statement(statement, locale));
            case StatementOutcome.Wrong(_, var problems) -> Mono.error(new IllegalStateException("no statement of " + period + ": " + problems));
            case StatementOutcome.NotHere _ -> Mono.empty();
        });
    }

    private Mono<Draft> bill(QuarterStore.Due due, Locale locale) {
        var parts = List.of(due.part().split("/"));
        return drafts.charges(SYSTEM, due.folder().reference(), Integer.parseInt(parts.getFirst()), ChargePaper.at(parts.getLast()).orElseThrow(), locale);
    }
}

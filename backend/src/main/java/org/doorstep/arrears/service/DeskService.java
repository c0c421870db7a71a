package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.ArrearsDesk;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.CaseView;
import org.doorstep.arrears.WorkList;
import org.doorstep.arrears.model.StepInput;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.tx.Tx;
import org.doorstep.residents.Party;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** The work list, the case, and what an officer writes down. */
@Service
class DeskService implements ArrearsDesk {

    private static final ArrearsOutcome NOT_HERE = new ArrearsOutcome.NotHere();

    private final Tx tx;
    private final RentAccounts accounts;
    private final Residents residents;
    private final CaseStore cases;
    private final CaseBook book;
    private final CaseViews views;

    DeskService(Tx tx, RentAccounts accounts, Residents residents, CaseStore cases, CaseBook book, CaseViews views) {
        this.tx = tx;
        this.accounts = accounts;
        this.residents = residents;
        this.cases = cases;
        this.book = book;
        this.views = views;
    }

    @Override
    public Mono<WorkList> list(CurrentUser staff, Optional<String> after) {
        return Team.reads(staff) ? cases.due(after.flatMap(DeskService::cursor), PAGE + 1).flatMap(found -> page(staff, found)) : Mono.empty();
    }

    private Mono<WorkList> page(CurrentUser staff, List<StoredCase> found) {
        var shown = found.stream().limit(PAGE).toList();
        return residents.parties(staff, shown.stream().map(one -> one.of().agreement()).collect(toSet())).map(parties -> new WorkList(
                shown.stream().map(one -> line(one, parties)).toList(),
                found.size() > PAGE ? Optional.of(shown.getLast().next().due() + "_" + shown.getLast().id()) : Optional.empty()));
    }

    private static WorkList.Line line(StoredCase one, Map<UUID, List<Party>> parties) {
        var names = parties.getOrDefault(one.of().agreement(), List.of()).stream().map(party -> party.person().name()).toList();
        return new WorkList.Line(one.of().reference(), names, one.owed(), one.since(), one.next().kind().code(), one.next().due());
    }

    /** Anything that is no place in the list is its beginning. */
    private static Optional<CaseStore.Cursor> cursor(String after) {
        var parts = after.split("_", 2);
        try {
            var due = LocalDate.parse(parts[0]);
            return Ids.parse(parts.length > 1 ? parts[1] : "").map(id -> new CaseStore.Cursor(due, id));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @Override
    public Mono<CaseView> find(CurrentUser staff, String account) {
        return accounts.anybodys(staff, account).flatMap(card -> cases.find(card.id())).flatMap(open -> views.of(staff, open));
    }

    @Override
    public Mono<ArrearsOutcome> write(CurrentUser staff, String account, Map<String, String> fields) {
        return Mono.just(staff).filter(Team::works)
                .flatMap(_ -> accounts.anybodys(staff, account))
                .flatMap(card -> tx.run(cases.lock(card.id()).flatMap(open -> holders(open).flatMap(holders -> write(staff, open, fields, holders)))))
                .defaultIfEmpty(NOT_HERE);
    }

    private Mono<ArrearsOutcome> write(CurrentUser staff, StoredCase open, Map<String, String> fields, List<String> holders) {
        return switch (StepInput.check(fields, holders)) {
            case Checked.Good<StepInput>(var step) -> book.done(staff, open, List.of(step), holders).thenReturn(new ArrearsOutcome.Done());
            case Checked.Bad<StepInput>(var problems) -> Mono.just(new ArrearsOutcome.Wrong(problems));
        };
    }

    private Mono<List<String>> holders(StoredCase open) {
        return residents.parties(Openings.SYSTEM, open.of().agreement()).map(Openings::holders).defaultIfEmpty(List.of());
    }
}

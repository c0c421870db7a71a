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
import org.doorstep.arrears.CaseList;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** The work list and the case, for those who read of them; what is done is {@link DeskActs}'s. */
@Service
class DeskService implements ArrearsDesk {

    private final RentAccounts accounts;
    private final Residents residents;
    private final CaseStore cases;
    private final OpenCases openCases;
    private final CaseViews views;
    private final DeskActs acts;

    DeskService(RentAccounts accounts, Residents residents, CaseStore cases, OpenCases openCases, CaseViews views, DeskActs acts) {
        this.accounts = accounts;
        this.residents = residents;
        this.cases = cases;
        this.openCases = openCases;
        this.views = views;
        this.acts = acts;
    }

    @Override
    public Mono<CaseList> list(CurrentUser staff, Optional<String> after) {
        return Team.reads(staff) ? cases.due(after.flatMap(DeskService::cursor), PAGE + 1).flatMap(found -> page(staff, found)) : Mono.empty();
    }

    private Mono<CaseList> page(CurrentUser staff, List<StoredCase> found) {
        var shown = found.stream().limit(PAGE).toList();
        return Mono.zip(residents.parties(staff, shown.stream().map(one -> one.of().agreement()).collect(toSet())), openCases.now(shown)).map(now -> new CaseList(
                now.getT2().stream().map(one -> line(one, now.getT1())).toList(),
                found.size() > PAGE ? Optional.of(shown.getLast().next().due() + "_" + shown.getLast().id()) : Optional.empty()));
    }

    private static CaseList.CaseLine line(StoredCase one, Map<UUID, List<Party>> parties) {
        var names = parties.getOrDefault(one.of().agreement(), List.of()).stream().filter(party -> party.role() == PartyRole.HOLDER)
                .map(party -> party.person().name()).toList();
        return new CaseList.CaseLine(one.of().reference(), names, one.lateNow(), one.since(), one.next().kind().code(), one.next().due());
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
        return accounts.anybodys(staff, account).flatMap(card -> openCases.find(card.id()))
                .flatMap(open -> openCases.takenNext(open.of().account()).flatMap(taken -> views.of(staff, open, taken)));
    }

    @Override
    public Mono<ArrearsOutcome> write(CurrentUser staff, String account, Map<String, String> fields) {
        return acts.write(staff, account, fields);
    }

    @Override
    public Mono<ArrearsOutcome> propose(CurrentUser staff, String account, Map<String, String> fields) {
        return acts.propose(staff, account, fields);
    }

    @Override
    public Mono<ArrearsOutcome> decide(CurrentUser staff, String account, Map<String, String> fields) {
        return acts.decide(staff, account, fields);
    }

    @Override
    public Mono<ArrearsOutcome> answer(CurrentUser staff, String account, Map<String, String> fields) {
        return acts.answer(staff, account, fields);
    }

    @Override
    public Mono<ArrearsOutcome> follow(CurrentUser staff, String account, Map<String, String> fields) {
        return acts.follow(staff, account, fields);
    }
}

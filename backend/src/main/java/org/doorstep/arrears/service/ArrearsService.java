package org.doorstep.arrears.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsLine;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.arrears.model.Next;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What residents see, and what they say of an adviser. */
@Service
class ArrearsService implements Arrears {

    private static final Set<Next.Kind> OF_WHAT_IS_LATE = EnumSet.of(Next.Kind.WRITE, Next.Kind.SEND, Next.Kind.TALK, Next.Kind.REVIEW);

    private final RentAccounts accounts;
    private final CaseStore cases;
    private final OpenCases openCases;
    private final NextUp nextUp;
    private final ArrearsViews views;
    private final Advising advising;

    ArrearsService(RentAccounts accounts, CaseStore cases, OpenCases openCases, NextUp nextUp, ArrearsViews views, Advising advising) {
        this.accounts = accounts;
        this.cases = cases;
        this.openCases = openCases;
        this.nextUp = nextUp;
        this.views = views;
        this.advising = advising;
    }

    @Override
    public Mono<ArrearsView> find(CurrentUser user, String account) {
        return accounts.own(user, account).flatMap(card -> openCases.takenNext(card.id()).flatMap(taken -> openCases.find(card.id()).flatMap(open -> views.of(user, card, open, taken))
                .defaultIfEmpty(new ArrearsView(card.reference(), card.balance(), Optional.empty(), taken, card.asAt()))));
    }

    /** While nothing is asked of them, or what was late is paid and no plan goes on, there is nothing that a first page has to say. */
    @Override
    public Mono<List<ArrearsLine>> lines(CurrentUser user, Set<UUID> agreements) {
        return user.onBehalfOf().isEmpty() || agreements.isEmpty() ? Mono.just(List.of())
                : cases.open(agreements).flatMap(openCases::now).flatMapIterable(open -> open).concatMap(one -> nextUp.told(one, user.onBehalfOf().orElse(""))).filter(ArrearsService::asks)
                        .map(one -> new ArrearsLine(one.of().reference(), one.lateNow(), one.next().kind().code(), one.next().due())).collectList();
    }

    private static boolean asks(StoredCase open) {
        return open.next().kind() != Next.Kind.HELD && !(open.caughtUp() && OF_WHAT_IS_LATE.contains(open.next().kind()));
    }

    @Override
    public Mono<ArrearsOutcome> advise(CurrentUser user, String account, Map<String, String> fields) {
        return user instanceof CurrentUser.Resident payer ? advising.say(payer, account, fields) : Mono.just(new ArrearsOutcome.NotHere());
    }
}

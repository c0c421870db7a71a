package org.doorstep.rent.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.rent.BalanceView;
import org.doorstep.rent.RentView;
import org.doorstep.rent.Rents;
import org.doorstep.rent.UniversalCreditView;
import org.doorstep.rent.model.Balances;
import org.doorstep.rent.model.Charges;
import org.doorstep.rent.model.RentCalendar;
import org.doorstep.rent.model.RentYear;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Tells what is charged, for what and when: the ledger and the charges in two questions, the rest is rules. */
@Service
class RentService implements Rents {

    /** Long enough for three monthly payments. */
    private static final int RECENT_DAYS = 100;

    private final RentAccounts accounts;
    private final RentStore store;
    private final ReviewStore reviews;
    private final RentCalendar calendar;
    private final RentViews views;
    private final Clock clock;

    RentService(RentAccounts accounts, RentStore store, ReviewStore reviews, RentCalendar calendar, RentViews views, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.reviews = reviews;
        this.calendar = calendar;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Mono<RentView> find(CurrentUser user, String reference) {
        var today = LocalDate.now(clock);
        return Mono.justOrEmpty(calendar.yearOf(today)).flatMap(year -> accounts.since(user, reference, begin(year, today), today)
                .flatMap(account -> charges(account, year).flatMap(charges -> told(account, today)
                        .map(change -> views.rent(account, year, charges, today, change)))));
    }

    @Override
    public Mono<UniversalCreditView> universalCredit(CurrentUser user, String reference) {
        var today = LocalDate.now(clock);
        return Mono.justOrEmpty(calendar.yearOf(today)).flatMap(year -> accounts.since(user, reference, begin(year, today), today)
                .flatMap(account -> charges(account, year).map(charges -> views.universalCredit(account, year, charges, today))));
    }

    @Override
    public Mono<BalanceView> balance(CurrentUser user, String reference) {
        var today = LocalDate.now(clock);
        return accounts.since(user, reference, today.minusYears(1).plusDays(1), today)
                .map(account -> new BalanceView(account.card(), Balances.over(account.statement().period().from(), account.toldUntil(today),
                        account.statement().opening(), account.balances())));
    }

    /** Those of the last week of the year before too, since this year stands beside it. */
    private Mono<Charges> charges(RentAccount account, RentYear year) {
        return store.charges(account.card().id(), year.first().minusDays(7));
    }

    /** Which rent-free weeks of the year were charged the ledger says, so it is read from the year's beginning. */
    private static LocalDate begin(RentYear year, LocalDate today) {
        var recent = today.minusDays(RECENT_DAYS);
        return recent.isBefore(year.first()) ? recent : year.first();
    }

    /** A change is shown once it was told, and not before: until then the figures may still be put right. */
    private Mono<Optional<ReviewStore.Notice>> told(RentAccount account, LocalDate today) {
        return reviews.toldOf(account.card().id(), today).filter(ReviewStore.Notice::changes).next()
                .map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}

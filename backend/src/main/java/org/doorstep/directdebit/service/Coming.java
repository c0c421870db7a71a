package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.accounts.AgreedPayments;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is taken next by Direct Debit. */
@Component
class Coming implements AgreedPayments {

    private final DebitStore store;
    private final Scheme scheme;
    private final Stamp stamp;

    Coming(DebitStore store, Scheme scheme, Stamp stamp) {
        this.store = store;
        this.scheme = scheme;
        this.stamp = stamp;
    }

    /** Of one that is held until somebody has looked nothing is promised. */
    @Override
    public Mono<Map<UUID, Agreed>> next(CurrentUser job, Collection<UUID> accounts) {
        return job instanceof CurrentUser.System && !accounts.isEmpty() ? store.live(accounts).map(live -> live.stream()
                .filter(debit -> debit.marks().held().isEmpty())
                .flatMap(debit -> next(debit).flatMap(on -> Terms.of(on.month(), debit.terms()).map(terms -> Map.entry(debit.owner().account(), new Agreed(terms.amount(), on.entry(), stamp.day(debit.typedAt()))))).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one))) : Mono.just(Map.of());
    }

    YearMonth month() {
        return YearMonth.from(stamp.today());
    }

    /** The next day money leaves: of a month not asked for, after today, by the terms that hold for that month. */
    Optional<CollectionDay.On> next(StoredDebit debit) {
        if (!debit.state().isLive() && debit.state() != DebitState.TYPED || debit.state() == DebitState.PAUSED) {
            return Optional.empty();
        }
        LocalDate earliest = debit.earliest().filter(day -> day.isAfter(stamp.today())).orElseGet(() -> stamp.today().plusDays(1));
        var month = debit.asked().map(asked -> asked.plusMonths(1)).filter(after -> after.isAfter(YearMonth.from(stamp.today())))
                .orElse(YearMonth.from(stamp.today()));
        for (int n = 0; n <= 12; n++) {
            var of = Terms.of(month.plusMonths(n), debit.terms());
            if (of.isPresent() && scheme.calendar().in(month.plusMonths(n), of.get().day()) instanceof CollectionDay.On on
                    && !on.entry().isBefore(earliest) && !on.entry().isBefore(of.get().starts())) {
                return Optional.of(on);
            }
        }
        return Optional.empty();
    }
}

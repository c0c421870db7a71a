package org.doorstep.arrears.service;

import java.util.List;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.TakenView;
import org.doorstep.arrears.model.ArrearsRules;
import org.doorstep.arrears.model.Behind;
import org.doorstep.arrears.model.Next;
import org.doorstep.arrears.model.TakenNext;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Reads the ledger by the landlord's rules. */
@Component
class Late {

    private final ArrearsRules rules;
    private final Stamp stamp;

    Late(ArrearsSettings settings, WorkingCalendar calendar, Stamp stamp) {
        this.rules = settings.rules(calendar);
        this.stamp = stamp;
    }

    Optional<Behind> of(Owed owed) {
        return Behind.on(stamp.today(), asOf(owed), owed.balance(), ofLate(owed), lines(owed), rules);
    }

    /** What is late to the penny; below nothing where rent that is not late yet was paid too. */
    Money late(Owed owed) {
        return Behind.late(asOf(owed), owed.balance(), ofLate(owed), lines(owed), rules);
    }

    private Money ofLate(Owed owed) {
        return taken(owed).map(next -> next.ofLate(stamp.today(), asOf(owed), rules)).orElse(Money.ZERO);
    }

    /** What is on the account and is taken next on an agreed day; empty where it is nothing. */
    Optional<TakenView> takenNext(Owed owed) {
        return taken(owed).map(next -> new TakenView(least(next.ofAll(stamp.today(), rules), owed.balance()), next.day())).filter(view -> view.amount().owed());
    }

    /** All that is on the account without what is taken next, and without this week's rent where that is taken so; below nothing where some of it is paid too. */
    Money beside(Owed owed) {
        return taken(owed).map(_ -> late(owed)).orElse(owed.balance());
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How much less than the rent was collected since a day, as {@link TakenNext#fellShort} has it. */
    Money fellShort(Owed owed, LocalDate since) {
        return taken(owed).map(next -> next.fellShort(since, stamp.today(), asOf(owed), rules)).orElse(Money.ZERO);
    }

    /** Where the bank took the last payment back nothing is left out, nor what would be taken later than a month ahead. */
    private Optional<TakenNext> taken(Owed owed) {
        return owed.agreed().filter(next -> !next.day().isAfter(stamp.today().plusWeeks(TakenNext.WEEKS)) && !bouncedLast(owed)).map(next -> Taking.of(owed, next));
    }

    private static boolean bouncedLast(Owed owed) {
        var payments = payments(owed);
        var back = owed.newest().stream().flatMap(entry -> entry.reverses().stream()).collect(Collectors.toSet());
        return owed.newest().stream().filter(entry -> entry.reverses().filter(payments::contains).isPresent() || payments.contains(entry.seq()) && !back.contains(entry.seq()))
                .findFirst().filter(entry -> entry.reverses().isPresent()).isPresent();
    }

    /** The places of those among the newest entries. */
    private static Set<Long> payments(Owed owed) {
        return owed.newest().stream().filter(entry -> entry.type() == EntryType.PAYMENT).map(EntryView::seq).collect(Collectors.toSet());
    }

    /** What is paid before this day is on the account. */
    LocalDate asOf(Owed owed) {
        return rules.asOf(stamp.today(), owed.told().map(until -> stamp.day(until.plusSeconds(1))));
    }

    /** The case with what is late as the ledger is. To whoever had caught up and is late again, days that we named before mean nothing. */
    StoredCase seen(StoredCase open, Owed owed) {
        return of(owed).map(behind -> open.caughtUp() ? anew(open.owing(behind)) : open.owing(behind)).orElseGet(open::paidUp);
    }

    private StoredCase anew(StoredCase open) {
        return open.done(stamp.today()).next(new Next(open.next().kind(), stamp.later(open.next().due())));
    }

    ArrearsRules rules() {
        return rules;
    }

    /** The day the bank took a payment back last, as far as the ledger's newest lines go. */
    Optional<LocalDate> bounced(Owed owed) {
        var payments = payments(owed);
        return owed.newest().stream().filter(entry -> entry.reverses().filter(payments::contains).isPresent()).findFirst().map(entry -> stamp.day(entry.posted()));
    }

    /** Whether all that is on the account is paid or taken next, but for what is too little to write about. */
    boolean settled(Owed owed) {
        return beside(owed).compareTo(rules.least()) < 0;
    }

    private List<Behind.Line> lines(Owed owed) {
        return owed.newest().stream().map(this::line).toList();
    }

    private Behind.Line line(EntryView entry) {
        return new Behind.Line(entry.seq(), charges(entry.type()), entry.amount(), entry.effective(), stamp.day(entry.posted()), entry.reverses());
    }

    private static boolean charges(EntryType type) {
        return switch (type) {
            case RENT, SERVICE_CHARGE, GARAGE, WATER, HEATING, MAJOR_WORKS, COURT_COSTS, RECHARGE, ADJUSTMENT, BROUGHT_FORWARD -> true;
            case PAYMENT, REFUND, REVERSAL, WRITE_OFF, TRANSFER -> false;
        };
    }
}

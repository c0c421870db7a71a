package org.doorstep.rent.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.KnownBalance;
import org.doorstep.accounts.Route;
import org.doorstep.accounts.Statement;
import org.doorstep.kernel.Money;
import org.doorstep.platform.web.Formats;
import org.doorstep.rent.BalanceOverTime.Point;
import org.doorstep.rent.model.DebitCheck.Debited;
import org.doorstep.rent.model.RegularPayments.Paid;

import static java.util.stream.Collectors.toMap;

/** What of an account's ledger matters to its rent. */
record RentAccount(Statement statement) {

    /** Kinds that are charged week by week. */
    private static final Set<AccountKind> WEEKLY = EnumSet.of(AccountKind.RENT, AccountKind.GARAGE);

    /** What the housing system raises each week. */
    private static final Set<EntryType> CHARGES =
            EnumSet.of(EntryType.RENT, EntryType.GARAGE, EntryType.SERVICE_CHARGE, EntryType.WATER, EntryType.HEATING);

    AccountCard card() {
        return statement.account();
    }

    boolean isWeekly() {
        return WEEKLY.contains(card().kind());
    }

    /** The day of the last charge that stands; empty when there is none in this statement. */
    Optional<LocalDate> chargedLast() {
        var taken = takenBack();
        return statement.lines().stream().filter(entry -> CHARGES.contains(entry.type()) && entry.amount().owed())
                .filter(entry -> !taken.contains(entry.seq())).map(EntryView::effective).max(Comparator.naturalOrder());
    }

    /** Payments that stand, each with the way it came. */
    List<Paid> paid() {
        var taken = takenBack();
        return statement.lines().stream().filter(entry -> entry.type() == EntryType.PAYMENT && !taken.contains(entry.seq()))
                .map(entry -> new Paid(entry.effective(), entry.amount().negated(), entry.route().map(Route::code).orElse("")))
                .toList();
    }

    /** The weekly charges, and what took one of them back on the day of that one. */
    List<Debited> debited() {
        Map<Long, EntryView> charges = statement.lines().stream().filter(entry -> CHARGES.contains(entry.type()))
                .collect(toMap(EntryView::seq, Function.identity()));
        return statement.lines().stream()
                .flatMap(entry -> Optional.ofNullable(charges.get(entry.reverses().orElse(entry.seq())))
                        .map(charge -> new Debited(charge.effective(), entry.amount())).stream())
                .toList();
    }

    /** The balance after each entry, on the day it came onto the account. */
    List<Point> balances() {
        return statement.lines().stream().map(entry -> new Point(entry.posted().atZone(Formats.ZONE).toLocalDate(), entry.balance())).toList();
    }

    /** The day up to which charges are here, where that is before yesterday; else today. */
    LocalDate known(LocalDate today) {
        return KnownBalance.upTo(card().asAt(), today).orElse(today);
    }

    /** The last day of which something is known: of no later day is it said that nothing moved. */
    LocalDate toldUntil(LocalDate today) {
        return Stream.concat(Stream.of(known(today), statement.period().from()), balances().stream().map(Point::day)).max(Comparator.naturalOrder()).orElseThrow();
    }

    Money balance() {
        return card().balance();
    }

    private Set<Long> takenBack() {
        return statement.lines().stream().flatMap(entry -> entry.reverses().stream()).collect(java.util.stream.Collectors.toSet());
    }
}

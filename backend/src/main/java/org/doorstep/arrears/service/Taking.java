package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.doorstep.accounts.AgreedPayments;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.accounts.Route;
import org.doorstep.arrears.model.TakenNext;

/** What an agreed payment takes next, by the newest lines of the account. */
final class Taking {

    private Taking() {}

    static TakenNext of(Owed owed, AgreedPayments.Agreed next) {
        return new TakenNext(next.amount(), next.day(), next.setUp(), sums(owed, entry -> byTheWeek(entry.type()) && entry.amount().owed(), false),
                sums(owed, entry -> entry.type() == EntryType.PAYMENT && entry.route().equals(Optional.of(Route.DIRECT_DEBIT)), true));
    }

    private static List<TakenNext.Sum> sums(Owed owed, Predicate<EntryView> which, boolean paid) {
        var back = owed.newest().stream().flatMap(entry -> entry.reverses().stream()).collect(Collectors.toSet());
        return owed.newest().stream().filter(entry -> which.test(entry) && !back.contains(entry.seq()))
                .map(entry -> new TakenNext.Sum(entry.effective(), paid ? entry.amount().negated() : entry.amount())).toList();
    }

    /** What is brought forward, put right or charged once is no part of what is paid by the month. */
    private static boolean byTheWeek(EntryType type) {
        return switch (type) {
            case RENT, SERVICE_CHARGE, GARAGE, WATER, HEATING -> true;
            case MAJOR_WORKS, COURT_COSTS, RECHARGE, ADJUSTMENT, BROUGHT_FORWARD, PAYMENT, REFUND, REVERSAL, WRITE_OFF, TRANSFER -> false;
        };
    }
}

package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.doorstep.accounts.AgreedPayments;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.EntryView;
import org.doorstep.accounts.Owing.Owed;
import org.doorstep.accounts.Route;
import org.doorstep.arrears.model.TakenNext;
import org.doorstep.kernel.Money;

/** What an agreed payment takes next, by the newest lines of the account. */
final class Taking {

    private Taking() {}

    static TakenNext of(Owed owed, AgreedPayments.Agreed next) {
        var charged = sums(owed, entry -> byTheWeek(entry.type()) && entry.amount().owed(), EntryView::amount);
        return new TakenNext(next.amount(), next.day(), next.setUp(), charged, new TakenNext.Paid(paid(owed, Of.COLLECTIONS), paid(owed, Of.BENEFITS), paid(owed, Of.OTHERWISE)));
    }

    /** Of what a way of paying brings money. */
    private enum Of {
        COLLECTIONS, BENEFITS, OTHERWISE;

        static Of way(Optional<Route> route) {
            return route.map(way -> switch (way) {
                case DIRECT_DEBIT -> COLLECTIONS;
                case HOUSING_BENEFIT, UNIVERSAL_CREDIT -> BENEFITS;
                case CARD, CASH_CARD, STANDING_ORDER, BANK_TRANSFER, CHEQUE -> OTHERWISE;
            }).orElse(OTHERWISE);
        }
    }

    private static List<TakenNext.Sum> paid(Owed owed, Of of) {
        return sums(owed, entry -> entry.type() == EntryType.PAYMENT && Of.way(entry.route()) == of, entry -> entry.amount().negated());
    }

    private static List<TakenNext.Sum> sums(Owed owed, Predicate<EntryView> which, Function<EntryView, Money> amount) {
        var back = owed.newest().stream().flatMap(entry -> entry.reverses().stream()).collect(Collectors.toSet());
        return owed.newest().stream().filter(entry -> which.test(entry) && !back.contains(entry.seq()))
                .map(entry -> new TakenNext.Sum(entry.effective(), amount.apply(entry))).toList();
    }

    /** What is brought forward, put right or charged once is no part of what is paid by the month. */
    private static boolean byTheWeek(EntryType type) {
        return switch (type) {
            case RENT, SERVICE_CHARGE, GARAGE, WATER, HEATING -> true;
            case MAJOR_WORKS, COURT_COSTS, RECHARGE, ADJUSTMENT, BROUGHT_FORWARD, PAYMENT, REFUND, REVERSAL, WRITE_OFF, TRANSFER -> false;
        };
    }
}

package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.leasehold.service.BillStore.LimitedTold;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;

/** What letters say of a bill: for which time it is, and what became of the one before. */
@Component
class BillWords {

    private final LeaseYears years;
    private final Words words;

    BillWords(LeaseYears years, Words words) {
        this.years = years;
        this.words = words;
    }

    String period(Locale locale, Billed bill) {
        var year = years.year(bill.name().year());
        var label = label(locale, year);
        if (bill.bill().number() == BillRule.BALANCE) {
            return words.t(locale, "leasehold.letter.balance", label);
        }
        var quarters = year.quarters(Money.ZERO);
        var last = bill.bill().number() < quarters.size() ? quarters.get(bill.bill().number()).starts().minusDays(1) : year.ends();
        return words.t(locale, "leasehold.letter.quarter", date(locale, quarters.get(bill.bill().number() - 1).starts()), date(locale, last), label);
    }

    /** Names one of several. */
    String called(Locale locale, Billed bill) {
        var year = years.year(bill.name().year());
        return bill.bill().number() == BillRule.BALANCE ? words.t(locale, "leasehold.bill.balance", label(locale, year))
                : words.t(locale, "leasehold.bill.title", date(locale, year.quarters(Money.ZERO).get(bill.bill().number() - 1).starts()));
    }

    /** How much, and by when it is paid where it is owed. */
    String amount(Locale locale, Billed bill) {
        var amount = bill.bill().amount();
        return amount.owed() ? words.t(locale, "leasehold.letter.by", Formats.money(amount), date(locale, bill.bill().due())) : Formats.money(amount);
    }

    /** What there is to pay for bills that one letter asks for: a credit among them lowers it. */
    String toPay(Locale locale, List<Billed> bills) {
        var sum = sum(bills);
        if (sum.nothing()) {
            return words.t(locale, "leasehold.letter.nothing");
        }
        if (!sum.owed()) {
            return words.t(locale, bills.size() == 1 ? "leasehold.bill.credit" : "leasehold.letter.credit", Formats.money(sum.size()));
        }
        return payBy(bills).map(day -> words.t(locale, "leasehold.letter.pay", Formats.money(sum), date(locale, day)))
                .orElseGet(() -> words.t(locale, "leasehold.letter.payEach", Formats.money(sum)));
    }

    /** What the estimates of a Right to Buy let nobody be asked for (rules.md SC-6): of quarters of what was expected, of a balance of what was spent. */
    List<String> limited(Locale locale, List<Billed> bills, List<LimitedTold> heads) {
        var balance = bills.stream().anyMatch(bill -> bill.bill().number() == BillRule.BALANCE);
        var quarter = bills.stream().anyMatch(bill -> bill.bill().number() != BillRule.BALANCE);
        return Stream.concat(heads.stream().filter(head -> quarter && head.over().estimate().owed()).map(head -> limited(locale, "leasehold.limited.estimate", head, head.over().estimate())),
                heads.stream().filter(head -> balance && head.over().actual().owed()).map(head -> limited(locale, "leasehold.limited.spent", head, head.over().actual()))).toList();
    }

    private String limited(Locale locale, String says, LimitedTold head, Money over) {
        return words.t(locale, says, head.head(), Formats.money(head.most()), Formats.money(over), date(locale, head.until()));
    }

    /** When all that is owed is paid, where a credit lowers it or all have one day; empty where each has its own, or nothing is owed. */
    static Optional<LocalDate> payBy(List<Billed> bills) {
        var days = bills.stream().map(Billed::bill).filter(bill -> bill.amount().owed()).map(BillRule.Bill::due).sorted().distinct().toList();
        boolean together = days.size() == 1 || bills.stream().anyMatch(bill -> !bill.bill().amount().owed());
        return together && sum(bills).owed() ? Optional.of(days.getLast()) : Optional.empty();
    }

    static Money sum(List<Billed> bills) {
        return bills.stream().map(bill -> bill.bill().amount()).reduce(Money.ZERO, Money::plus);
    }

    /** @param old that was taken back */
    String instead(Locale locale, Billed old) {
        return taken(locale, old, "leasehold.letter.instead", "leasehold.letter.insteadCredit");
    }

    /** @param old that was taken back, and nothing stands in its place */
    String withdrawn(Locale locale, Billed old) {
        return taken(locale, old, "leasehold.letter.withdrawn", "leasehold.letter.withdrawnCredit");
    }

    private String label(Locale locale, ChargeYear year) {
        return year.isCalendarYear() ? words.t(locale, "leasehold.year.one", String.valueOf(year.number()))
                : words.t(locale, "leasehold.year", String.valueOf(year.number()), String.valueOf(year.number() + 1));
    }

    private String taken(Locale locale, Billed old, String bill, String credit) {
        var amount = old.bill().amount();
        return words.t(locale, amount.owed() ? bill : credit, Formats.money(amount.size()), date(locale, years.dayOf(old.issued())), old.back().orElseThrow().why());
    }

    private String date(Locale locale, LocalDate day) {
        return Formats.date(words, locale, day);
    }
}

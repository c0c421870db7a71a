package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.doorstep.accounts.AccountCard;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Money;
import org.doorstep.landlord.LeaseholdRules.PayingOver;
import org.doorstep.leasehold.MajorWorks.Planned;
import org.doorstep.leasehold.WorksView.WorksBill;
import org.doorstep.leasehold.WorksView.WorksInstead;
import org.doorstep.leasehold.WorksView.WorksOffer;
import org.doorstep.leasehold.WorksView.WorksPart;
import org.doorstep.leasehold.WorksView.WorksPlan;
import org.doorstep.leasehold.WorksView.WorksStanding;
import org.doorstep.leasehold.model.EarlyMoney;
import org.doorstep.leasehold.model.Instalments;
import org.doorstep.leasehold.model.WorksInterest;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.residents.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Paying for works over time: proposed, answered, and followed on the ledger. */
@Component
class WorksPlans {

    private final WorksStore works;
    private final WorksPosting posting;
    private final Contact contact;
    private final LeaseYears years;
    private final Requesting.Kept kept;
    private final Ids ids;

    WorksPlans(WorksStore works, WorksPosting posting, Contact contact, LeaseYears years, Requesting.Kept kept, Ids ids) {
        this.works = works;
        this.posting = posting;
        this.contact = contact;
        this.years = years;
        this.kept = kept;
        this.ids = ids;
    }

    LocalDate today() {
        return years.today();
    }

    Mono<Optional<AccountCard>> account(Place place) {
        return posting.account(place);
    }

    /** The terms are kept as they are today; of two proposals at once one is kept. */
    Mono<Planned> propose(CurrentUser user, Asking.Asker asker, WorksKept bill, PayingOver offer) {
        var plan = new WorksKept.Plan(ids.next(), asker.person(), WorksKept.Terms.of(offer), asker.at(), "proposed", Optional.empty(), Optional.empty(),
                WorksKept.Before.NONE);
        return kept.tx().run(works.propose(bill.id(), plan).flatMap(first -> first
                ? kept.audit().record(user, user instanceof CurrentUser.Staff ? "works-plan.written" : "works-plan.proposed", bill.subject()).<Planned>thenReturn(new Planned.Done())
                : Mono.<Planned>just(new Planned.NotNow())));
    }

    /** The first part is due on the first day of the month after next, so that there is time to hear of it and to pay. */
    Mono<Planned> answer(CurrentUser.Staff staff, WorksKept bill, boolean agree, String words) {
        if (bill.plan().filter(plan -> plan.is("proposed")).isEmpty()) {
            return Mono.just(new Planned.NotNow());
        }
        var asked = bill.plan().get();
        var answered = new WorksKept.Plan(asked.id(), asked.person(), asked.terms(), asked.proposed(),
                agree ? "agreed" : "refused", agree ? Optional.of(first()) : Optional.empty(), words.isEmpty() ? Optional.empty() : Optional.of(words),
                asked.before());
        return kept.tx().run(works.answer(answered, years.now(), staff.name()).flatMap(first -> first
                ? kept.audit().record(staff, "works-plan." + answered.state(), bill.subject()).then(told(staff, bill, asked)).<Planned>thenReturn(new Planned.Done())
                : Mono.<Planned>just(new Planned.NotNow())));
    }

    private LocalDate first() {
        return years.today().plusMonths(2).withDayOfMonth(1);
    }

    private Mono<Void> told(CurrentUser staff, WorksKept bill, WorksKept.Plan asked) {
        return asked.person().isEmpty() ? Mono.empty()
                : contact.tell(staff, Notice.of(NoticeKind.PAYMENT_PLAN_ANSWERED, asked.person(), bill.subject(), bill.lease())
                        .once(NoticeKind.PAYMENT_PLAN_ANSWERED.code() + ":" + asked.id()));
    }

    Mono<List<WorksInterest>> interest(WorksKept bill) {
        return works.interest(bill.id(), bill.lease()).collectList();
    }

    /**
     * Bills as they are shown.
     *
     * @param over   what of each nobody has to pay, by their ids
     * @param offers the ways to pay a bill over time
     */
    Mono<List<WorksBill>> shown(List<WorksKept> bills, Map<UUID, Money> over, Function<WorksKept, List<PayingOver>> offers, @Nullable AccountCard account) {
        var early = new EarlyMoney(bills);
        return Flux.fromIterable(bills).concatMap(bill -> interest(bill)
                .map(posted -> view(bill, over.get(bill.id()), posted, offers.apply(bill), early, Optional.ofNullable(account)))).collectList();
    }

    /**
     * @param over    what of the bill nobody has to pay
     * @param posted  the interest that is on the account
     * @param account empty while there is none
     */
    private WorksBill view(WorksKept bill, Money over, List<WorksInterest> posted, List<PayingOver> offers, EarlyMoney early, Optional<AccountCard> account) {
        return new WorksBill(bill.reference(), bill.consultation(), bill.title(), bill.share(), Optional.empty(), bill.amount(), over, bill.due(), bill.sent(),
                bill.instead().map(old -> new WorksInstead(old.amount(), old.sent(), old.why())),
                bill.plan().map(plan -> new WorksPlan(plan.terms().offer(), plan.terms().months(), plan.terms().interest(), plan.terms().early(), plan.state(),
                        plan.words(), parts(bill, posted, left(bill, early, account)))),
                offers.stream().map(offer -> new WorksOffer(offer.code(), offer.months(), offer.interest(),
                        new Instalments(bill.amount(), offer.months(), offer.interest(), first()).parts().getFirst().amount())).toList());
    }

    /** What the bill's interest is of, if nothing more is paid than by its plan; all of it where early money does not lower it. */
    private Money left(WorksKept bill, EarlyMoney early, Optional<AccountCard> account) {
        return account.filter(_ -> bill.plan().filter(plan -> plan.terms().early()).isPresent())
                .map(card -> early.left(bill, years.today(), card.balance())).orElse(bill.amount());
    }

    /** Interest that is on the account is told as it is there; of parts to come, as it will be if nothing more is paid early. */
    private static List<WorksPart> parts(WorksKept bill, List<WorksInterest> posted, Money most) {
        var known = posted.stream().collect(Collectors.toMap(WorksInterest::part, WorksInterest::amount));
        return bill.instalments().map(plan -> plan.parts(most).stream().map(part -> Optional.ofNullable(known.get(part.number()))
                .map(there -> new WorksPart(part.number(), part.due(), part.amount().minus(part.interest()).plus(there), there)).orElse(part)).toList()).orElse(List.of());
    }

    /**
     * What of an account's bills has to be paid.
     *
     * @param over what of each nobody has to pay, by their ids
     */
    record Owed(List<WorksKept> bills, Map<UUID, Money> over) {

        Money notYetDue(LocalDate day) {
            return bills.stream().map(bill -> bill.notYetDue(day, over.get(bill.id()))).reduce(Money.ZERO, Money::plus);
        }
    }

    /** Behind is what is on the account beyond what need not have been paid by today; what is over a limit in law never need be. */
    WorksStanding standing(AccountCard account, Owed owed, EarlyMoney early, List<WorksBill> shown) {
        var behind = account.balance().minus(owed.notYetDue(years.today()));
        return new WorksStanding(account.reference(), account.balance(), behind.owed() ? behind : Money.ZERO, early.on(years.today(), account.balance()),
                next(account.balance(), owed, shown), account.asAt());
    }

    /** The first part that is not paid yet, or what of it is not. */
    private Optional<WorksPart> next(Money balance, Owed owed, List<WorksBill> shown) {
        var coming = shown.stream().flatMap(bill -> bill.plan().stream()).flatMap(plan -> plan.parts().stream())
                .filter(part -> !part.due().isBefore(years.today())).sorted(Comparator.comparing(WorksPart::due)).toList();
        var asked = balance;
        for (var part : coming) {
            asked = asked.plus(part.due().isAfter(years.today()) ? part.interest() : Money.ZERO);
            var left = asked.minus(owed.notYetDue(part.due().plusDays(1)));
            if (left.owed()) {
                return Optional.of(new WorksPart(part.number(), part.due(), left.compareTo(part.amount()) < 0 ? left : part.amount(), part.interest()));
            }
        }
        return Optional.empty();
    }
}

package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
import org.doorstep.leasehold.WorksView.WorksOffer;
import org.doorstep.leasehold.WorksView.WorksPart;
import org.doorstep.leasehold.WorksView.WorksPlan;
import org.doorstep.leasehold.WorksView.WorksStanding;
import org.doorstep.leasehold.model.Instalments;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Component;
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
    Mono<Planned> propose(CurrentUser user, String person, WorksKept bill, PayingOver offer) {
        var plan = new WorksKept.Plan(ids.next(), person, offer.code(), offer.months(), offer.interest(), years.now(), "proposed", Optional.empty(), Optional.empty());
        return kept.tx().run(works.propose(bill.id(), plan).flatMap(first -> first
                ? kept.audit().record(user, "works-plan.proposed", bill.subject()).<Planned>thenReturn(new Planned.Done())
                : Mono.<Planned>just(new Planned.NotNow())));
    }

    /** The first part is due on the first day of the month after next, so that there is time to hear of it and to pay. */
    Mono<Planned> answer(CurrentUser.Staff staff, WorksKept bill, boolean agree, String words) {
        if (bill.plan().filter(plan -> plan.is("proposed")).isEmpty()) {
            return Mono.just(new Planned.NotNow());
        }
        var asked = bill.plan().get();
        var answered = new WorksKept.Plan(asked.id(), asked.person(), asked.offer(), asked.months(), asked.interest(), asked.proposed(),
                agree ? "agreed" : "refused", agree ? Optional.of(first()) : Optional.empty(), words.isEmpty() ? Optional.empty() : Optional.of(words));
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

    WorksBill view(WorksKept bill, List<PayingOver> offers) {
        return new WorksBill(bill.reference(), bill.consultation(), bill.title(), bill.share(), bill.amount(), bill.due(), bill.sent(),
                bill.plan().map(plan -> new WorksPlan(plan.offer(), plan.months(), plan.interest(), plan.state(), plan.words(),
                        bill.instalments().map(Instalments::parts).orElse(List.of()))),
                offers.stream().map(offer -> new WorksOffer(offer.code(), offer.months(), offer.interest(),
                        new Instalments(bill.amount(), offer.months(), offer.interest(), first()).parts().getFirst().amount())).toList());
    }

    /** Behind is what is on the account beyond what need not have been paid by today. */
    WorksStanding standing(AccountCard account, List<WorksKept> bills) {
        var notYet = bills.stream().map(bill -> bill.notYetDue(years.today())).reduce(Money.ZERO, Money::plus);
        var behind = account.balance().minus(notYet);
        return new WorksStanding(account.reference(), account.balance(), behind.owed() ? behind : Money.ZERO,
                bills.stream().flatMap(bill -> bill.instalments().stream()).flatMap(plan -> plan.next(years.today()).stream())
                        .min(Comparator.comparing(WorksPart::due)));
    }
}

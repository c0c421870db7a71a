package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.accounts.AccountCard;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.landlord.Landlord;
import org.doorstep.landlord.LeaseholdRules.PayingOver;
import org.doorstep.leasehold.MajorWorks;
import org.doorstep.leasehold.SentWorks;
import org.doorstep.leasehold.WorksDemand;
import org.doorstep.leasehold.WorksView.WorkedOut;
import org.doorstep.leasehold.WorksView;
import org.doorstep.leasehold.model.EarlyMoney;
import org.doorstep.leasehold.model.SumTold;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.service.Asking.Asker;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds whose bill of works it is, and shows how it stands. */
@Service
class WorksService implements MajorWorks {

    private static final int MOST = 100;

    private final Asking asking;
    private final LeasePlaces places;
    private final WorksStore works;
    private final WorksBilling billing;
    private final WorksPlans plans;
    private final CheckedRights rights;
    private final Landlord landlord;

    WorksService(Asking asking, WorksStore works, WorksBilling billing, WorksPlans plans, CheckedRights rights, Landlord landlord) {
        this.asking = asking;
        this.places = asking.places();
        this.works = works;
        this.billing = billing;
        this.plans = plans;
        this.rights = rights;
        this.landlord = landlord;
    }

    @Override
    public Mono<WorksView> of(CurrentUser user, String lease) {
        return places.one(user, lease).flatMap(place -> Mono.zip(readable(user, place), plans.account(place))
                .flatMap(found -> billing.over(found.getT1()).flatMap(over -> view(place, found.getT1(), over, found.getT2()))
                        .flatMap(view -> billing.workedOut(found.getT1()).map(how -> explained(view, found.getT1(), how)))));
    }

    /** Its bills; of a plan that somebody asked for who has left the lease, without what they were answered. */
    private Mono<List<WorksKept>> readable(CurrentUser user, Place place) {
        return places.words(user, place).flatMap(theirs -> works.of(Set.of(place.reference())).map(bill -> bill.readBy(theirs)).collectList());
    }

    private static WorksView explained(WorksView view, List<WorksKept> bills, Map<UUID, WorkedOut> how) {
        var byReference = bills.stream().filter(bill -> how.containsKey(bill.id())).collect(Collectors.toMap(WorksKept::reference, bill -> how.get(bill.id())));
        return new WorksView(view.lease(), view.home(), view.bills().stream().map(bill -> bill.explained(Optional.ofNullable(byReference.get(bill.reference())))).toList(),
                view.standing());
    }

    private Mono<WorksView> view(Place place, List<WorksKept> bills, Map<UUID, Money> over, Optional<AccountCard> account) {
        return plans.shown(bills, over, bill -> bill.offers(landlord.leasehold().payingOver(), place.livesThere()), account.orElse(null))
                .map(shown -> new WorksView(place.reference(), place.home().address().oneLine(), shown,
                        account.filter(_ -> !bills.isEmpty()).map(card -> plans.standing(card, new WorksPlans.Owed(bills, over), new EarlyMoney(bills), shown))));
    }

    @Override
    public Mono<WorksDemand> bill(CurrentUser user, String lease, String bill) {
        return of(user, lease).flatMap(view -> Mono.justOrEmpty(view.bills().stream().filter(shown -> shown.reference().equals(bill)).findFirst())
                .flatMap(shown -> kept(lease, bill).flatMap(kept -> rights.of(kept.id(), asking.years().dayOf(kept.sent())).map(Optional::of).defaultIfEmpty(Optional.empty())
                        .map(summary -> new WorksDemand(lease, view.home(), shown, landlord.address(), kept.goesOn(), summary)))));
    }

    @Override
    public Mono<List<SentWorks>> sent(CurrentUser job, String lease) {
        return job instanceof CurrentUser.System ? works.sent(lease).collectList() : Mono.just(List.of());
    }

    @Override
    public Mono<List<Proposal>> proposals(CurrentUser staff) {
        return LeaseholdTeam.has(staff) ? works.proposals(MOST).collectList() : Mono.empty();
    }

    @Override
    public Mono<Billing> bill(CurrentUser staff, String consultation, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Billing.NotHere());
        }
        return billing.isThere(consultation).flatMap(there -> !there ? Mono.just(new Billing.NotHere()) : switch (SumTold.of(fields, plans.today())) {
            case Checked.Good<SumTold>(var sum) -> bill(staff, consultation, sum);
            case Checked.Bad<SumTold>(var problems) -> Mono.<Billing>just(new Billing.Wrong(problems));
        });
    }

    private Mono<Billing> bill(CurrentUser staff, String consultation, SumTold sum) {
        return rights.on(plans.today()).flatMap(_ -> billing.bill(staff, consultation, sum))
                .defaultIfEmpty(new Billing.NoRights());
    }

    @Override
    public Mono<Planned> propose(CurrentUser user, String lease, String bill, Map<String, String> fields) {
        return asking.of(user, lease, fields).flatMap(checked -> switch (checked) {
            case Checked.Good<Asker>(var asker) -> kept(lease, bill).flatMap(kept -> propose(user, asker, kept, fields));
            case Checked.Bad<Asker>(var problems) -> Mono.<Planned>just(new Planned.Wrong(problems));
        }).defaultIfEmpty(new Planned.NotHere());
    }

    private Mono<Planned> propose(CurrentUser user, Asker asker, WorksKept bill, Map<String, String> fields) {
        return chosen(bill.offers(landlord.leasehold().payingOver(), asker.place().livesThere()), fields).map(offer -> plans.propose(user, asker, bill, offer))
                .orElseGet(() -> Mono.just(new Planned.Wrong(List.of(Problem.of("offer", "leasehold.works.offer")))));
    }

    @Override
    public Mono<Planned> answer(CurrentUser staff, String lease, String bill, Map<String, String> fields) {
        if (!(staff instanceof CurrentUser.Staff officer) || !LeaseholdTeam.has(staff)) {
            return Mono.just(new Planned.NotHere());
        }
        return kept(lease, bill).flatMap(kept -> switch (reply(fields)) {
            case Checked.Good<Reply>(var reply) -> plans.answer(officer, kept, reply.agree(), reply.words());
            case Checked.Bad<Reply>(var problems) -> Mono.<Planned>just(new Planned.Wrong(problems));
        }).defaultIfEmpty(new Planned.NotHere());
    }

    private record Reply(boolean agree, String words) {}

    /** A no is told with its reason. */
    private static Checked<Reply> reply(Map<String, String> fields) {
        var agree = fields.getOrDefault("agree", "");
        var words = fields.getOrDefault("words", "").strip();
        if (!Set.of("yes", "no").contains(agree)) {
            return new Checked.Bad<>(List.of(Problem.of("agree", "leasehold.works.agree")));
        }
        var wrong = agree.equals("no") ? Text.required("words", words, WORDS_LIMIT, "leasehold.works.words", "leasehold.too-long")
                : Text.limited("words", words, WORDS_LIMIT, "leasehold.too-long");
        return wrong.<Checked<Reply>>map(problem -> new Checked.Bad<>(List.of(problem))).orElseGet(() -> new Checked.Good<>(new Reply(agree.equals("yes"), words)));
    }

    private Mono<WorksKept> kept(String lease, String bill) {
        return works.of(Set.of(lease)).filter(kept -> kept.reference().equals(bill)).next();
    }

    private static Optional<PayingOver> chosen(List<PayingOver> offers, Map<String, String> fields) {
        return offers.stream().filter(offer -> offer.code().equals(fields.getOrDefault("offer", ""))).findFirst();
    }
}

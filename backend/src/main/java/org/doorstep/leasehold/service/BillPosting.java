package org.doorstep.leasehold.service;

import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.leasehold.model.BillName;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts a bill on its account, keeps it as it went out and tells everybody the lease names, in the caller's transaction. */
@Component
class BillPosting {

    static final CurrentUser SYSTEM = new CurrentUser.System("leasehold");
    static final String SOURCE = "leasehold";

    private final Accounts accounts;
    private final BillStore bills;
    private final Residents residents;
    private final Contact contact;
    private final Demand demand;

    BillPosting(Accounts accounts, BillStore bills, Residents residents, Contact contact, Demand demand) {
        this.accounts = accounts;
        this.bills = bills;
        this.residents = residents;
        this.contact = contact;
        this.demand = demand;
    }

    /** What makes a bill a demand. */
    @Component
    record Demand(LeaseYears years, CheckedRights rights, Ids ids) {}

    /**
     * The ledger takes one entry of a name, and whoever posts has the account for themselves: two at once send one bill.
     *
     * @return whether it went out now; false when it had before, no summary of rights was compared, or the ledger takes no such amount
     */
    Mono<Boolean> post(BillName name, BillRule.Bill bill, AccountCard account) {
        var entry = NewEntry.charge(EntryType.SERVICE_CHARGE, bill.amount(), bill.due(), SOURCE, name.written());
        return demand.rights().on(demand.years().today()).flatMap(summary -> accounts.post(SYSTEM, account.id(), entry).flatMap(outcome -> switch (outcome) {
            case PostOutcome.Posted(var seq, _) -> keep(billed(name, bill, account, seq), account, summary);
            case PostOutcome.Again(var seq) -> keep(billed(name, bill, account, seq), account, summary);
            case PostOutcome.Differs _, PostOutcome.ReversedBefore _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ ->
                    Mono.just(false);
        })).defaultIfEmpty(false);
    }

    private Billed billed(BillName name, BillRule.Bill bill, AccountCard account, long seq) {
        return new Billed(demand.ids().next(), name, bill, demand.years().now(), new Billed.Posted(account.id(), account.reference(), seq), Optional.empty());
    }

    private Mono<Boolean> keep(Billed billed, AccountCard account, Version summary) {
        return bills.add(billed).flatMap(first -> first
                ? demand.rights().keep(billed.id(), summary)
                        .then(bills.asked(billed.name().lease(), billed.bill().costs(), demand.years().served(demand.years().today())))
                        .then(tell(NoticeKind.SERVICE_CHARGE_BILL, account, billed)).thenReturn(true)
                : Mono.just(false));
    }

    /** Tells that a bill was taken back and that none stands in its place. */
    Mono<Boolean> withdrawn(Billed bill, AccountCard account) {
        return tell(NoticeKind.SERVICE_CHARGE_WITHDRAWN, account, bill).thenReturn(true);
    }

    private Mono<Void> tell(NoticeKind kind, AccountCard account, Billed bill) {
        return people(account).concatMap(person -> contact.tell(SYSTEM, Notice.of(kind, person, bill.subject(), bill.name().lease()))).then();
    }

    /** Whom the lease names today; of one that is over, whose its account is. */
    private Flux<String> people(AccountCard account) {
        return residents.parties(SYSTEM, account.agreement()).flatMapIterable(parties -> parties).map(party -> party.person().reference())
                .switchIfEmpty(Flux.defer(() -> accounts.named(SYSTEM, account.reference()).flatMapIterable(OpenAccount::holders)));
    }
}

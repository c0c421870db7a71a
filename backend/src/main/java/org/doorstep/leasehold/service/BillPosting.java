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
    private final LeaseYears years;
    private final Ids ids;

    BillPosting(Accounts accounts, BillStore bills, Residents residents, Contact contact, LeaseYears years, Ids ids) {
        this.accounts = accounts;
        this.bills = bills;
        this.residents = residents;
        this.contact = contact;
        this.years = years;
        this.ids = ids;
    }

    /**
     * The ledger takes one entry of a name, and whoever posts has the account for themselves: two at once send one bill.
     *
     * @return whether it went out now; false when it had before, or the ledger takes no such amount
     */
    Mono<Boolean> post(BillName name, BillRule.Bill bill, AccountCard account) {
        var entry = NewEntry.charge(EntryType.SERVICE_CHARGE, bill.amount(), bill.due(), SOURCE, name.written());
        return accounts.post(SYSTEM, account.id(), entry).flatMap(outcome -> switch (outcome) {
            case PostOutcome.Posted(var seq, _) -> keep(name, bill, account, seq);
            case PostOutcome.Again(var seq) -> keep(name, bill, account, seq);
            case PostOutcome.Differs _, PostOutcome.ReversedBefore _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ ->
                    Mono.just(false);
        });
    }

    private Mono<Boolean> keep(BillName name, BillRule.Bill bill, AccountCard account, long seq) {
        var billed = new Billed(ids.next(), name, bill, years.now(), new Billed.Posted(account.id(), account.reference(), seq), Optional.empty());
        return bills.add(billed).flatMap(first -> first
                ? bills.asked(name.lease(), bill.costs(), years.today()).then(tell(account, billed)).thenReturn(true) : Mono.just(false));
    }

    private Mono<Void> tell(AccountCard account, Billed bill) {
        return people(account).concatMap(person -> contact.tell(SYSTEM, Notice.of(NoticeKind.SERVICE_CHARGE_BILL, person, bill.subject(), bill.name().lease()))).then();
    }

    /** Whom the lease names today; of one that is over, whose its account is. */
    private Flux<String> people(AccountCard account) {
        return residents.parties(SYSTEM, account.agreement()).flatMapIterable(parties -> parties).map(party -> party.person().reference())
                .switchIfEmpty(Flux.defer(() -> accounts.named(SYSTEM, account.reference()).flatMapIterable(OpenAccount::holders)));
    }
}

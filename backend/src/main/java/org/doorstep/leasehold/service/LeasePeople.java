package org.doorstep.leasehold.service;

import java.util.List;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.leasehold.service.LeasePlaces.AnyLease;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is written to about a lease: whom it names today; of one that is over, whose its account is. */
@Component
class LeasePeople {

    private final LeasePlaces places;
    private final LeaseBills bills;
    private final Residents residents;
    private final Accounts accounts;

    LeasePeople(LeasePlaces places, LeaseBills bills, Residents residents, Accounts accounts) {
        this.places = places;
        this.bills = bills;
        this.residents = residents;
        this.accounts = accounts;
    }

    /** By their references. */
    Mono<List<String>> of(String lease) {
        return places.any(BillPosting.SYSTEM, lease).flatMapMany(any -> residents.parties(BillPosting.SYSTEM, any.place().agreement())
                .flatMapIterable(parties -> parties).map(party -> party.person().reference()).switchIfEmpty(Flux.defer(() -> holders(any)))).collectList();
    }

    /** As an envelope has them; none where nobody is known. */
    Mono<List<String>> names(String lease) {
        return of(lease).filter(people -> !people.isEmpty()).flatMap(people -> residents.contacts(BillPosting.SYSTEM, people)
                .map(known -> people.stream().filter(known::containsKey).map(known::get).map(ContactDetails::name).toList())).defaultIfEmpty(List.of());
    }

    private Flux<String> holders(AnyLease any) {
        return bills.account(any).flatMap(Mono::justOrEmpty).flatMap(account -> accounts.named(BillPosting.SYSTEM, account.reference()))
                .flatMapIterable(OpenAccount::holders);
    }
}

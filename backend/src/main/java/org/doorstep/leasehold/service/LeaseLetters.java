package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LeaseView.LettersTo;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Party;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where letters about a lease go: to the address somebody gave, which an absentee owner needs to see, else to the home. */
@Component
class LeaseLetters {

    private final Residents residents;

    LeaseLetters(Residents residents) {
        this.residents = residents;
    }

    /** A resident sees their own; staff those of everybody the lease names. */
    Mono<List<LettersTo>> of(CurrentUser user, Place place) {
        return residents.parties(BillPosting.SYSTEM, place.agreement()).defaultIfEmpty(List.of())
                .map(parties -> parties.stream().filter(party -> user instanceof CurrentUser.Staff
                        || user.onBehalfOf().filter(party.person().reference()::equals).isPresent()).toList())
                .flatMap(parties -> residents.contacts(BillPosting.SYSTEM, parties.stream().map(party -> party.person().reference()).toList())
                        .map(known -> parties.stream().map(party -> letters(party, Optional.ofNullable(known.get(party.person().reference())))).toList()));
    }

    private static LettersTo letters(Party party, Optional<ContactDetails> details) {
        return new LettersTo(party.person().name(), party.role(),
                details.flatMap(ContactDetails::post).map(post -> List.of(post.oneLine())).orElse(List.of()));
    }
}

package org.doorstep.residents.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Found;
import org.doorstep.residents.Home;
import org.doorstep.residents.LeaseOfHome;
import org.doorstep.residents.Me;
import org.doorstep.residents.Need;
import org.doorstep.residents.Party;
import org.doorstep.residents.Place;
import org.doorstep.residents.Term;
import org.doorstep.residents.VisibleTo;
import org.doorstep.residents.model.Search;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the register is kept. {@code whose} is the reference of the one person whose rows may be seen; empty for all. */
public interface Register {

    Mono<Me> me(String person, LocalDate today);

    Mono<Place> place(Optional<String> whose, UUID agreement, LocalDate today);

    Flux<Home> homes(Optional<String> whose, Collection<UUID> homes, LocalDate today);

    Flux<NeedAt> needsAt(Optional<String> whose, Collection<UUID> homes, VisibleTo circle, LocalDate today);

    Mono<ContactDetails> contactFor(String person, LocalDate today);

    Flux<ContactDetails> contacts(Collection<String> people, LocalDate today);

    Flux<Party> parties(Optional<String> whose, UUID agreement, LocalDate today);

    /** Everybody these agreements name today, each agreement's in its order. */
    Flux<Named> parties(Collection<UUID> agreements, LocalDate today);

    Flux<UUID> over(Collection<UUID> agreements, LocalDate today);

    Flux<LeaseOfHome> leasesOfHomes(Collection<String> references, LocalDate today);

    Flux<Numbered> agreements(Collection<String> references);

    Flux<Termed> terms(Collection<String> references);

    Flux<Found.Match> find(Search search, Optional<UUID> afterPerson, int most, LocalDate today);

    /** A need of a home, or of somebody who lives there. */
    record NeedAt(UUID home, Need need) {}

    /** Somebody an agreement names. */
    record Named(UUID agreement, Party party) {}

    /** An agreement's days by what the housing system calls it. */
    record Termed(String reference, Term term) {}

    /** An agreement by what the housing system calls it. */
    record Numbered(String reference, UUID agreement) {}
}

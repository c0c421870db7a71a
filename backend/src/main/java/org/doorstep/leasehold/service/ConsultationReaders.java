package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.LeasesToday;
import org.doorstep.leasehold.service.ConsultationStore.Reader;
import org.doorstep.residents.AgreementKind;
import org.doorstep.residents.LeaseOfHome;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whose consultations a caller may see, and whom one concerns today. */
@Component
class ConsultationReaders {

    private final Residents residents;
    private final ConsultationStore consultations;
    private final LeaseLetterStore letters;

    ConsultationReaders(Residents residents, ConsultationStore consultations, LeaseLetterStore letters) {
        this.residents = residents;
        this.consultations = consultations;
        this.letters = letters;
    }

    /** Its notices that reached nobody of a lease. */
    Flux<LeaseLetterStore.Unserved> unserved(Consultation about) {
        return letters.unservedOf(Set.of(about.id()));
    }

    /** Whose leases they are today that bore a part when it was planned. */
    Mono<Concerned> concerned(Consultation about) {
        return consultations.concerned(about).flatMap(parts -> residents.leasesOfHomes(BillPosting.SYSTEM, parts)
                .map(leases -> new Concerned(parts, LeasesToday.of(leases))));
    }

    /** @param parts the leases that bore a part, by their references */
    record Concerned(List<String> parts, LeasesToday today) {

        List<String> ended() {
            return today.ended(parts);
        }
    }

    /** Whom a lease names today, agents too, in its order; empty where it names nobody. */
    Mono<List<String>> named(CurrentUser staff, String lease) {
        return residents.agreements(staff, Set.of(lease)).flatMap(known -> Mono.justOrEmpty(known.get(lease)))
                .flatMap(agreement -> residents.parties(staff, agreement))
                .map(parties -> parties.stream().map(party -> party.person().reference()).toList()).filter(named -> !named.isEmpty());
    }

    /**
     * The caller, with the leases they hold or act for and those of the same homes that ended, since what was planned before a sale is paid by
     * whoever bought; an empty value for the team, the contact centre and Doorstep's own
     * jobs, who see all; nothing for anybody else.
     */
    Mono<Optional<Reader>> reader(CurrentUser user) {
        if (LeaseholdTeam.answers(user) || user instanceof CurrentUser.System) {
            return Mono.just(Optional.empty());
        }
        return Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> residents.me(user).flatMap(me -> {
            var theirs = me.places().stream().filter(place -> place.kind() == AgreementKind.LEASE || place.kind() == AgreementKind.SHARED_OWNERSHIP)
                    .map(Place::reference).toList();
            return residents.leasesOfHomes(BillPosting.SYSTEM, theirs).map(leases -> Optional.of(new Reader(Stream.concat(theirs.stream(),
                    leases.stream().filter(lease -> !lease.inForce()).map(LeaseOfHome::lease)).distinct().toList(), person)));
        }));
    }
}

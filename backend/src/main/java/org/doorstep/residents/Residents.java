package org.doorstep.residents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * The register of people, homes and agreements. What is not the caller's is not there: the answer is empty for both.
 * Residents, and champions for them, see what is theirs today; staff and Doorstep's own jobs see all.
 */
public interface Residents {

    /** The caller and their places; empty for anybody who is not in the register. One round trip. */
    Mono<Me> me(CurrentUser user);

    /** The place of one agreement that is in force today: the caller's, or anybody's for staff and jobs. */
    Mono<Place> place(CurrentUser user, UUID agreement);

    /** Homes by their ids, those the caller may see. For staff and jobs, and residents' own. */
    Mono<Map<UUID, Home>> homes(CurrentUser user, Collection<UUID> homes);

    /**
     * The needs of a home and of those who live there, as far as the caller may see them: residents those meant for
     * them, operatives also those meant for operatives, the office and jobs all. Empty too when the home is not theirs.
     */
    Mono<List<Need>> needsAt(CurrentUser user, UUID home);

    /** The same of many homes in one round trip; a home without any is left out. */
    Mono<Map<UUID, List<Need>>> needsAt(CurrentUser user, Collection<UUID> homes);

    /** How to tell somebody something, by their reference: for staff, jobs and themselves. */
    Mono<ContactDetails> contactFor(CurrentUser user, String person);

    /** The same for many, by their references, in one round trip; who is not known is left out. For staff and jobs. */
    Mono<Map<String, ContactDetails>> contacts(CurrentUser user, Collection<String> people);

    /** Everybody an agreement in force today names, holders first: for staff, jobs and those it names. */
    Mono<List<Party>> parties(CurrentUser user, UUID agreement);

    /** The same for many agreements in one round trip; one that names nobody today is left out. For staff and jobs. */
    Mono<Map<UUID, List<Party>>> parties(CurrentUser user, Collection<UUID> agreements);

    /** Those of these agreements that ended before today: for staff and jobs; nothing for anybody else. */
    Mono<Set<UUID>> over(CurrentUser user, Collection<UUID> agreements);

    /** Agreements by what the housing system calls them, over or not; one that is not known is left out. For staff and jobs. */
    Mono<Map<String, UUID>> agreements(CurrentUser user, Collection<String> references);

    /** The days agreements run, by what the housing system calls them, over or not; one that is not known is left out. For staff and jobs. */
    Mono<Map<String, Term>> terms(CurrentUser user, Collection<String> references);

    /**
     * The leases, over or not, of the homes of these leases, by their references: who bought one later is found so, and who sold it. For
     * staff and jobs.
     */
    Mono<List<LeaseOfHome>> leasesOfHomes(CurrentUser user, Collection<String> references);

    /**
     * Staff look somebody up by the beginning of a name, a reference, a postcode or a UPRN.
     *
     * @param after {@link Found#next()} of the page before
     */
    Mono<Found> find(CurrentUser user, String text, Optional<String> after);
}

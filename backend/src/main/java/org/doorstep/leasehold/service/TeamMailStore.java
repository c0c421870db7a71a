package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.leasehold.service.LateCostStore.When;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which warnings the team had by mail, of costs and of works, and the mails that have not left yet. */
public interface TeamMailStore {

    /**
     * Watched costs that can still be saved and of which the team has not had a warning that is due.
     *
     * @param warnings by how many days before they are lost each is due: those incurred until then are so near
     */
    Flux<Due> costs(When when, Map<Integer, LocalDate> warnings, int most);

    /** The same of works that are not billed to every lease ({@link WorksSumStore#unbilled}). */
    Flux<Due> works(When when, Map<Integer, LocalDate> warnings, int most);

    /** The team has the warnings of these costs by a mail. @return those of which it had not: of two nights at once the later finds none */
    Flux<UUID> warnedOfCosts(List<Due> costs, UUID mail);

    /** The same of works. */
    Flux<UUID> warnedOfWorks(List<Due> works, UUID mail);

    Mono<Void> sent(Mail mail);

    /** Mails that failed, from before a day. */
    Flux<Mail> failed(LocalDate before);

    /** One left. */
    Mono<Void> left(UUID mail);

    /** It was refused or given up. */
    Mono<Void> fails(UUID mail);

    /** The team had no warning by these. */
    Mono<Void> undo(Collection<UUID> mails);

    /** Since when mails fail, where one after the first did too. */
    Mono<LocalDate> failingSince();

    /**
     * @param id    of the cost, or of the consultation
     * @param since the day it is counted from
     * @param days  the shortest warning that is due, before it is lost
     */
    record Due(UUID id, String reference, LocalDate since, int days) {}

    /** @param failingSince the day of the first of those before it that failed; empty where none did */
    record Mail(UUID id, LocalDate sentOn, Optional<LocalDate> failingSince) {}
}

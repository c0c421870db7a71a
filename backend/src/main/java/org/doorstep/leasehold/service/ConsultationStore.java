package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.ConsultationView.Contract;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.Missed;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Conduct;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.Nominations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps consultations. An empty reader: staff, who see all. */
public interface ConsultationStore {

    /** The latest first; for leaseholders those whose first notice was sent. */
    Flux<Consultation> list(Optional<Reader> reader);

    Mono<Consultation> find(Optional<Reader> reader, String reference);

    /** @return false when there is no such schedule */
    Mono<Boolean> insert(Consultation planned);

    /** The references of the leases that bear a part. */
    Mono<List<String>> concerned(Consultation consultation);

    /** @return false when somebody else changed it since this version, and then nothing may be kept */
    Mono<Boolean> touch(UUID consultation, int version);

    Mono<Void> served(UUID consultation, Stage stage, LocalDate sent, Conduct.Served notice);

    /** A notice was served on somebody later: its days end no sooner than theirs. */
    Mono<Void> runsUntil(UUID consultation, Stage stage, LocalDate lastDay);

    /** @param summary of what was said before and replied; may be empty */
    Mono<Void> stated(UUID consultation, List<StatedEstimate> offers, String summary);

    /** Somebody whom leaseholders named was asked for an estimate; written down again, the first day stays. */
    Mono<Void> asked(UUID consultation, Nominations.Asked asked);

    Mono<Void> contracted(UUID consultation, Contract contract);

    Mono<Void> reasoned(UUID consultation, Reasons reasons);

    /**
     * @param sent    the day they were sent
     * @param served  the day they count from
     * @param summary of what was said of the estimates and replied; may be empty
     */
    record Reasons(LocalDate sent, LocalDate served, String words, String summary) {}

    /** Another order is added to those before. */
    Mono<Void> dispensed(UUID consultation, String order, Set<Missed> steps);

    /** Everybody's, or one person's, the earliest first. */
    Flux<Heard> heard(UUID consultation, Optional<String> person);

    /** @return false when the same was said before */
    Mono<Boolean> say(Heard heard, UUID consultation);

    /** @return false when it was answered before */
    Mono<Boolean> answer(UUID consultation, UUID observation, Reply reply);

    /** @param served the day its letter counts from */
    record Reply(String words, String by, Instant at, LocalDate served) {}

    /** The consultations with these ids, and of the observations with these ids the ones they are about; what is neither is left out. */
    Flux<Named> references(Collection<UUID> ids);

    /** @param id of the consultation or the observation @param reference of the consultation */
    record Named(UUID id, String reference) {}

    /**
     * Who reads.
     *
     * @param leases they hold or act for
     * @param person by the register's reference
     */
    record Reader(Collection<String> leases, String person) {}

    /**
     * What somebody said.
     *
     * @param kind     {@code observation} or {@code nomination}
     * @param answered the day the answer counts from: the one its letter is served on
     */
    record Heard(UUID id, Stage stage, String kind, String person, String words, Instant received, Optional<String> answer, Optional<LocalDate> answered) {

        static final String SUBJECT = "observation";

        Subject subject() {
            return new Subject(SUBJECT, id);
        }

        /** Whom they named; what the secretary of the association writes is the association's. */
        static Nominations nominations(Consultation about, List<Heard> heard) {
            var secretary = about.association().map(Consultation.Association::person);
            return new Nominations(heard.stream().filter(said -> said.kind().equals("nomination"))
                    .map(said -> new Nominations.Named(said.words(), secretary.filter(said.person()::equals).isPresent())).toList(), about.asked());
        }
    }
}

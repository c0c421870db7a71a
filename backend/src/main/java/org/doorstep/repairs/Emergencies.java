package org.doorstep.repairs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Emergencies of people we know: logged in two taps, and raised with the desk until a named person accepts. */
public interface Emergencies {

    /**
     * Logs a danger in a home of the caller's; the 24 hours run from now. Logged again it reaches the desk again, unless
     * the desk is being told of it at this moment.
     *
     * @param danger    key of the danger
     * @param agreement which home
     */
    Mono<Logged> log(CurrentUser user, String danger, UUID agreement);

    /** For the desk: those nobody has accepted, then those of the last day, the longest waiting first. Empty for others. */
    Mono<List<Alert>> alerts(CurrentUser user);

    /** A named person takes it on; the first one counts. Empty when it is not there for them. */
    Mono<Alert> accept(CurrentUser user, String reference);

    sealed interface Logged {

        /** @param reference of the repair, their open one of the same fault when there is one */
        record Kept(String reference) implements Logged {}

        record NotHere() implements Logged {}
    }

    /**
     * @param said        in their own words, which may be all that tells of the danger; may be empty
     * @param name        whose number that is, as typed or as the register has it; may be empty
     * @param phone       as they typed it, else the register's; empty when there is none
     * @param timesRaised how often the desk was told
     * @param acceptedBy  the name of who took it on
     */
    record Alert(
            String reference, String fault, String place, String said, String name, String phone, Instant raisedAt, int timesRaised,
            Optional<String> acceptedBy, Optional<Instant> acceptedAt) {

        public Alert ringing(String whom, String number) {
            return new Alert(reference, fault, place, said, whom, number, raisedAt, timesRaised, acceptedBy, acceptedAt);
        }
    }
}

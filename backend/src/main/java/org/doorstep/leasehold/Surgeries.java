package org.doorstep.leasehold;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * The leaseholders' surgery: days the team opens, at which a lease's people book a time to talk. A lease has one talk to come;
 * booking another time moves it. Whose lease it is not, for them it is not there.
 */
public interface Surgeries {

    /** How many letters what it is about may have. */
    int ABOUT_LIMIT = 500;

    /** How many letters a place may have. */
    int PLACE_LIMIT = 200;

    /** How long the reason of a cancelled day may be, in letters: whoever booked reads it. */
    int WHY_LIMIT = 200;

    /** The times that are free, and the lease's own talk. */
    Mono<SurgeryTimes> of(CurrentUser user, String lease);

    /**
     * Books a time, or moves the talk there is. The team and the contact centre do so for whoever wrote or rang.
     *
     * @param fields time (see {@link FreeTime#code()}) and about; of staff also came and person, as for {@link LeaseRequests#ask}
     */
    Mono<BookedTalk> book(CurrentUser user, String lease, Map<String, String> fields);

    /** Takes the lease's talk back. */
    Mono<BookedTalk> cancel(CurrentUser user, String lease);

    /** The lease's talk for a calendar; empty without one. */
    Mono<TalkTime> calendar(CurrentUser user, String lease);

    /** Days to come with who comes; only for the team. */
    Mono<List<SurgeryDay>> days(CurrentUser staff);

    /**
     * The team opens a day.
     *
     * @param fields day as 2026-11-24, opens and closes as 09:30, place
     */
    Mono<BookedTalk> open(CurrentUser staff, Map<String, String> fields);

    /**
     * The team cancels a day that is not over. Everybody who booked is told, its times are offered no more.
     *
     * @param surgery {@link SurgeryDay#id()}
     * @param fields  why
     */
    Mono<BookedTalk> cancelDay(CurrentUser staff, String surgery, Map<String, String> fields);

    /**
     * @param talk   the lease's own, if it has one to come
     * @param ended  days to come at which the lease had a talk and that the team cancelled
     */
    record SurgeryTimes(String lease, String home, List<FreeTime> free, Optional<TalkTime> talk, List<EndedDay> ended) {

        public SurgeryTimes {
            free = List.copyOf(free);
            ended = List.copyOf(ended);
        }
    }

    /** A day that was cancelled. */
    record EndedDay(LocalDate day, String why) {}

    /** One time that nobody has. */
    record FreeTime(UUID surgery, LocalDate day, LocalTime starts, LocalTime ends, String place) {

        /** How a form names it. */
        public String code() {
            return surgery + "." + starts;
        }
    }

    /**
     * A talk.
     *
     * @param id       the same through every move
     * @param revision one more with each move
     */
    record TalkTime(UUID id, LocalDate day, LocalTime starts, LocalTime ends, String place, String about, int revision) {}

    /** @param talks in their order */
    record SurgeryDay(UUID id, LocalDate day, LocalTime opens, LocalTime closes, String place, int free, List<Talk> talks) {

        public SurgeryDay {
            talks = List.copyOf(talks);
        }
    }

    record Talk(LocalTime starts, String lease, String about) {}

    sealed interface BookedTalk {
        record Done() implements BookedTalk {}

        record Wrong(List<Problem> problems) implements BookedTalk {}

        /** Somebody else has that time, or it is over; the day was cancelled. */
        record Taken() implements BookedTalk {}

        record NotHere() implements BookedTalk {}
    }
}

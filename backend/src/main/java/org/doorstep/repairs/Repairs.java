package org.doorstep.repairs;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.appointments.AnswerOutcome;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.CancelOutcome;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * Repairs that were reported. A repair is seen by everyone on the agreement it was reported under, for as long as
 * they are on it; one of shared parts by whoever reported it and by neighbours who joined; and by staff. For everybody
 * else it is not there.
 */
public interface Repairs {

    /**
     * A page of the caller's repairs, open ones first. One round trip when their agreements are known already.
     *
     * @param before the reference of the last one seen; empty for the first page
     */
    Mono<RepairList> list(CurrentUser user, Set<UUID> agreements, Optional<String> before);

    /** One repair, by the code people read out; empty when it is not there or not theirs. */
    Mono<RepairView> find(CurrentUser user, String reference, Locale locale);

    /** A neighbour's "add me" on a repair of the parts they share. */
    Mono<FollowOutcome> follow(CurrentUser user, String reference);

    /** The slots another time can be picked from. */
    Mono<SlotsOutcome> slots(CurrentUser user, String reference);

    /** Books a visit, or moves the one booked; only until the landlord's cut-off. */
    Mono<BookOutcome> book(CurrentUser user, String reference, SlotChoice choice);

    /** Cancels the visit; the repair stays and we ring. */
    Mono<CancelOutcome> cancelVisit(CurrentUser user, String reference, String reason);

    /** None of the times suits: we ring to agree one, which is a promise of its own. What is booked stands until then. */
    Mono<CallBackOutcome> callBack(CurrentUser user, String reference);

    /** Ends a repair its resident no longer needs, with its visit and its promises. */
    Mono<WithdrawOutcome> withdraw(CurrentUser user, String reference, String reason);

    /** Contradicts "nobody was in". */
    Mono<AnswerOutcome> iWasIn(CurrentUser user, String reference, String words);
}

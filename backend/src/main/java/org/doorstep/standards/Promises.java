package org.doorstep.standards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Mono;

/**
 * The ledger of promises: what was promised for a case, until when, and how it went. The caller has loaded the case by
 * the reader's right to see it; a subject says nothing of its own. Every write joins the caller's transaction.
 *
 * <p>A trigger, an event or a fact that {@code charters/vocabulary.yaml} does not know is a mistake in the calling code
 * and an {@link IllegalArgumentException}: a promise must not be lost to a misspelling.
 */
public interface Promises {

    /**
     * Starts the clock of every standard that this trigger opens in the landlord's charters on that day: national and
     * local ones alike, each its own promise. A clock already running for the subject is left as it is.
     *
     * @param at when it happened; for a limit before an event, when the event is
     * @return the subject's promises for this trigger's standards that are open now, earliest due first
     */
    Mono<List<PromiseView>> open(CurrentUser who, Subject subject, String trigger, Facts facts, Instant at);

    /** What {@link #open} would promise, for offering times before there is a case; earliest due first, nothing kept. */
    Mono<List<Foreseen>> foresee(CurrentUser who, String trigger, Facts facts, Instant at);

    /**
     * Tells what happened. Every open promise that stops on it is kept, or broken when it came after the due time; one
     * that ends on it is withdrawn; one that recurs starts anew. Told twice, the second time changes nothing.
     *
     * @return the promises it changed
     */
    Mono<List<PromiseView>> keep(CurrentUser who, Subject subject, String event, Instant at);

    /**
     * Moves the due time of the subject's open promise for a standard, with the reason that the resident will read.
     *
     * @param reason at most {@value ExtendOutcome#REASON_LIMIT} characters
     */
    Mono<ExtendOutcome> extend(CurrentUser who, Subject subject, String standard, Instant newDue, String reason);

    /**
     * Ends every open promise of a subject: the case was cancelled or was another one. Neither kept nor broken, except
     * that one whose due time has passed stays broken.
     *
     * @param reason a short code, {@code duplicate}: never a person's words
     * @return the promises it ended
     */
    Mono<List<PromiseView>> withdraw(CurrentUser who, Subject subject, String reason);

    /** Every promise of a subject, earliest due first. */
    Mono<List<PromiseView>> of(CurrentUser who, Subject subject);

    /** The same for many subjects in one round trip; a subject without promises is left out. */
    Mono<Map<Subject, List<PromiseView>>> of(CurrentUser who, Set<Subject> subjects);

    /** For staff: of each subject the open promise that falls due first, those past due before the rest. Empty for anybody else. */
    Mono<Upcoming> fallingDue(CurrentUser who, Upcoming.Query query);
}

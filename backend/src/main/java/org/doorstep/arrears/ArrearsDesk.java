package org.doorstep.arrears;

import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * What staff do about arrears. Officers of the team {@code income} work on cases; contact centre and managers read what a
 * resident would be told. For anybody else there is nothing here.
 */
public interface ArrearsDesk {

    /** How many cases a page of the work list holds. */
    int PAGE = 25;

    /** Open cases by what falls due next; empty for who does not work on them. @param after {@link CaseList#next()} of the page before */
    Mono<CaseList> list(CurrentUser staff, Optional<String> after);

    /** The open case of an account; empty when there is none. */
    Mono<CaseView> find(CurrentUser staff, String account);

    /**
     * Writes down what was done; a step that comes too soon is refused with what comes first.
     *
     * @param fields {@code what}, {@code with}, {@code note}, and for a hearing that they were told of its day {@code hearing}
     */
    Mono<ArrearsOutcome> write(CurrentUser staff, String account, Map<String, String> fields);

    /**
     * Types a plan in the name of one who holds the tenancy, as they told it on the phone or by letter: the same form that they have.
     *
     * @param fields {@code person}; what comes in and goes out, as far as they said it; {@code amount}, {@code every} and the day {@code first}
     */
    Mono<ArrearsOutcome> propose(CurrentUser staff, String account, Map<String, String> fields);

    /**
     * Writes down what whoever proposed a plan told of it: that they take the offer, that they do not, or that they take their plan back.
     *
     * @param fields {@code plan}, the id of the one that was read; {@code take}: {@code yes}, {@code no} or {@code back}
     */
    Mono<ArrearsOutcome> decide(CurrentUser staff, String account, Map<String, String> fields);

    /**
     * Answers a plan, once: who comes second is told who was first.
     *
     * @param fields {@code plan}, the id of the one that was read; {@code answer}: {@code accept}, {@code offer} or {@code refuse};
     *               {@code reasons}; and of an offer {@code amount}, {@code every} and the day {@code first}
     */
    Mono<ArrearsOutcome> answer(CurrentUser staff, String account, Map<String, String> fields);

    /**
     * After a part of a plan was missed and the two have talked: it goes on from now, or ends.
     *
     * @param fields {@code plan}, the id of the one that was read, and {@code then}: {@code go-on} or {@code end}
     */
    Mono<ArrearsOutcome> follow(CurrentUser staff, String account, Map<String, String> fields);
}

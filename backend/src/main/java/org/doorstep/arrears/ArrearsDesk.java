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

    /** Open cases by what falls due next; empty for who does not work on them. @param after {@link WorkList#next()} of the page before */
    Mono<WorkList> list(CurrentUser staff, Optional<String> after);

    /** The open case of an account; empty when there is none. */
    Mono<CaseView> find(CurrentUser staff, String account);

    /** Writes down what was done. @param fields {@code what}, {@code with} and {@code note} */
    Mono<ArrearsOutcome> write(CurrentUser staff, String account, Map<String, String> fields);
}

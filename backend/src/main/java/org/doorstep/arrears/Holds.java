package org.doorstep.arrears;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * Times in which nothing is asked of somebody: a breathing space by law, or to keep somebody safe. While one runs the machine
 * is silent about the account. For officers for income alone; to everybody else there is none.
 */
public interface Holds {

    /** Of a rent account, with a case or without one. */
    Mono<HoldsView> find(CurrentUser staff, String account);

    /** @param fields {@code kind}, the day {@code started} and {@code reason} */
    Mono<ArrearsOutcome> place(CurrentUser staff, String account, Map<String, String> fields);

    /** @param fields {@code hold}, its id, and {@code how}: {@code end}, or {@code treated} with the day {@code treatment} ended */
    Mono<ArrearsOutcome> end(CurrentUser staff, String account, Map<String, String> fields);
}

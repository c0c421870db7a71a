package org.doorstep.standards.service;

import java.util.List;
import java.util.Set;

import org.doorstep.kernel.Subject;
import org.doorstep.standards.Upcoming;
import org.doorstep.standards.model.Promise;
import reactor.core.publisher.Mono;

/** Where promises are kept. */
public interface PromiseStore {

    /** Keeps new promises in one round trip; one whose clock already runs for the subject is dropped. */
    Mono<Void> add(List<Promise> promises);

    /** The subject's open promises, held against change until the transaction ends. */
    Mono<List<Promise>> openForChange(Subject subject);

    /** Writes what changed of promises held by {@link #openForChange}. */
    Mono<Void> save(List<Promise> promises);

    /** Every promise of these subjects in one round trip, earliest due first. */
    Mono<List<Promise>> of(Set<Subject> subjects);

    /** Of each subject the open promise that falls due first, in order of their due time, one more than asked for when there are more. */
    Mono<List<Promise>> fallingDue(Upcoming.Query query);
}

package org.doorstep.platform.spi;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** What no page of the desk leaves unsaid; implemented by {@code repairs}. */
public interface Alarms {

    /** How many emergencies wait for somebody to accept them; none for whoever does not answer them. */
    Mono<Integer> waiting(CurrentUser user);
}

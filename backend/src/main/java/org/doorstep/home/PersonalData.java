package org.doorstep.home;

import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Everything that is kept about a person, in one document: for the person, and for an administrator who is asked for it. */
public interface PersonalData {

    /**
     * @param person whose, by reference; empty for the caller's own
     * @return one JSON object, a field for each kind of thing that is kept; empty where it is not theirs to have, and
     *     where there is no such person
     */
    Mono<String> of(CurrentUser user, Optional<String> person);
}

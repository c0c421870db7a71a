package org.doorstep.repairs;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells whoever looks at a repair that it changed; what changed they read as they read it before. */
public interface RepairChanges {

    /**
     * A mark of how the repair stands, now and after each change of it, of its visits, promises and timeline. Two marks are
     * the same exactly when nothing changed between them. Ends when the caller may see the repair no more.
     *
     * @param reference the code people read out
     * @return empty when it is not there or not theirs
     */
    Mono<Flux<String>> of(CurrentUser user, String reference);
}

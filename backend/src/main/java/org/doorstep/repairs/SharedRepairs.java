package org.doorstep.repairs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Repairs of the parts a building shares, for those who pay for them: leaseholders see what a charge was for. */
public interface SharedRepairs {

    /**
     * Those of these references that are of shared parts; one in somebody's home is never among them. The caller has found
     * that whoever asks bears a part of their cost. Nothing for somebody who has not logged in.
     */
    Mono<Map<String, Shared>> shared(CurrentUser user, Set<String> references);

    /**
     * Nothing of who reported it and nothing anybody wrote.
     *
     * @param fault by its key
     * @param place the block's name
     * @param done  empty while it is not
     */
    record Shared(String reference, String fault, String place, Instant reported, Optional<Instant> done) {}
}

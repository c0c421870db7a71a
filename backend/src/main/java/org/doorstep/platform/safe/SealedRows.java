package org.doorstep.platform.safe;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What a module keeps sealed: every night it is sealed anew where an older key did it, so that a key that leaked, or is only
 * old, can be taken out of the file.
 *
 * @param <O> how the module tells one row from another
 */
public interface SealedRows<O> {

    /** @param row what it is sealed for */
    record Kept<O>(O owner, String row, Sealed sealed) {}

    /** Those sealed with another key than this. */
    Mono<List<Kept<O>>> sealedOtherwise(String key, int limit);

    /** Puts new for old, unless somebody was there first. */
    Mono<Void> reseal(Kept<O> old, Sealed sealed);
}

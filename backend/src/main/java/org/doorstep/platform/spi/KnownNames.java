package org.doorstep.platform.spi;

import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Names that one module owns and the rows of another's files use: the trades of the diagnosis, the patches of the homes.
 * The owner offers a bean, so that neither module needs to know the other.
 */
public interface KnownNames {

    /** The column of a file that holds them: {@code trades}, {@code patches}. */
    String column();

    /** Those of these names that are known. */
    Mono<Set<String>> among(Set<String> names);
}

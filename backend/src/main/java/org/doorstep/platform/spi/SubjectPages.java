package org.doorstep.platform.spi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** Where the pages of a module's cases are, for lists of what is promised, which know only the subject of each. */
public interface SubjectPages {

    /** @param name what people call it @param href its page */
    record Found(String name, String href) {}

    /** What a list of promises calls its cases when it is asked for them alone: words {@code desk.kind.<name>}. */
    String name();

    /** The kinds of subject it knows. */
    Set<String> kinds();

    /** Whether the reader may open any of them: else a list of promises leaves them out. */
    boolean reads(CurrentUser reader);

    /** By the ids of subjects of these kinds; what is not there, or not for the reader, is left out. */
    Mono<Map<UUID, Found>> find(CurrentUser reader, Collection<UUID> ids);
}

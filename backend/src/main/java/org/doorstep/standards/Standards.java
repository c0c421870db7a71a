package org.doorstep.standards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;

/** The charters as published: everybody may read them. Held in memory, so nothing here waits. */
public interface Standards {

    /** Every charter there is, those the landlord runs first, in its order. */
    List<String> charters(CurrentUser who);

    /** The charters this landlord runs: its promises. */
    List<String> landlordsOwn(CurrentUser who);

    /** The standards of a charter in the order written, history included; empty for one that does not exist. */
    List<Standard> of(CurrentUser who, String charter);

    Optional<Standard> find(CurrentUser who, String id);

    /** Whether it is for this kind of landlord: some law binds councils only, some housing associations only. */
    boolean binds(CurrentUser who, Standard standard);

    /** When it would fall due; empty for a promise without a time. */
    Optional<Due> due(CurrentUser who, Standard standard, Instant from);
}

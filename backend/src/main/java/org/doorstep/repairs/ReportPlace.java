package org.doorstep.repairs;

import java.util.UUID;

/**
 * A place somebody may report a repair for: a home of theirs, or the shared parts of its building.
 *
 * @param code      how a form or JSON names it: {@code home.<agreement>} or {@code communal.<agreement>}
 * @param communal  whether it is the shared parts
 * @param place     the home's id, or the block's
 * @param name      as people call it
 * @param agreement what gives them the right to report it
 */
public record ReportPlace(String code, boolean communal, UUID place, String name, UUID agreement) {}

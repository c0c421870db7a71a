package org.doorstep.repairs;

import java.util.List;
import java.util.Optional;

/**
 * A page of somebody's repairs: open ones first, each kind with the latest first.
 *
 * @param next ask again with this reference as {@code before} for those after them
 */
public record RepairList(List<RepairCard> repairs, Optional<String> next) {}

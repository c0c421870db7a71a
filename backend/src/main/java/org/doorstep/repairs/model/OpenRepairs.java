package org.doorstep.repairs.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Open repairs of one fault in one place: each is unlike the one before it, by its resident's word. */
public final class OpenRepairs {

    private OpenRepairs() {}

    /** The last of them, which none of the others was told apart from yet. */
    public static Optional<Repair> last(List<Repair> open) {
        var toldApart = open.stream().flatMap(repair -> repair.report().besides().stream()).collect(Collectors.toSet());
        return open.stream().filter(repair -> !toldApart.contains(repair.id())).max(Comparator.comparing(repair -> repair.report().at()));
    }
}

package org.doorstep.leasehold.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the ledger calls a bill of works, or the interest of one of its parts: posted once, whatever is repeated.
 *
 * @param about the consultation's reference for the bill, the bill's own for interest
 * @param part  the number of the part whose interest it is; 0 for the bill
 */
public record WorksName(String about, String lease, int part) {

    private static final Pattern WRITTEN = Pattern.compile("([^:]{1,30}):([^:]{1,40}):(\\d{1,3})");

    public static Optional<WorksName> read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches() ? Optional.of(new WorksName(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)))) : Optional.empty();
    }

    public String written() {
        return "%s:%s:%d".formatted(about, lease, part);
    }
}

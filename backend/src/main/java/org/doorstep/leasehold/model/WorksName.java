package org.doorstep.leasehold.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the ledger calls a bill of works, or the interest of one of its parts: posted once, whatever is repeated.
 *
 * @param about   the consultation's reference for the bill, the bill's own for interest
 * @param part    the number of the part whose interest it is; 0 for the bill
 * @param version of the bill, from 1: one that was put right has the next; 1 for interest
 */
public record WorksName(String about, String lease, int part, int version) {

    private static final Pattern WRITTEN = Pattern.compile("([^:]{1,30}):([^:]{1,40}):(\\d{1,3})(?::(\\d{1,3}))?");

    public static WorksName bill(String consultation, String lease, int version) {
        return new WorksName(consultation, lease, 0, version);
    }

    public static WorksName interest(String bill, String lease, int part) {
        return new WorksName(bill, lease, part, 1);
    }

    public static Optional<WorksName> read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new WorksName(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)),
                        Optional.ofNullable(parts.group(4)).map(Integer::parseInt).orElse(1)))
                : Optional.empty();
    }

    public String written() {
        var first = "%s:%s:%d".formatted(about, lease, part);
        return version == 1 ? first : first + ":" + version;
    }
}

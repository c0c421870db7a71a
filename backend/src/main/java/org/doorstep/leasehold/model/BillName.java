package org.doorstep.leasehold.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the ledger calls a bill: the same name is posted once, whatever is repeated.
 *
 * @param lease  reference of the agreement
 * @param number 1 to 5
 */
public record BillName(String lease, int year, int number, int version) {

    private static final Pattern WRITTEN = Pattern.compile("(.{1,40}):(\\d{4}):(\\d):(\\d{1,3})");

    public static Optional<BillName> read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new BillName(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))))
                : Optional.empty();
    }

    public String written() {
        return "%s:%d:%d:%d".formatted(lease, year, number, version);
    }
}

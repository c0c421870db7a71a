package org.doorstep.accounts.model;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.ImportTally;
import org.doorstep.platform.spi.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * A file of entries says in every row how many rows it has and what they add up to: one that lost its end on the way, or was
 * altered, does not add up.
 */
public final class BatchTally implements ImportTally {

    /** What a file says of itself; alike in all its rows. */
    public static final List<String> COLUMNS = List.of("batch", "batch-rows", "batch-total", "as-at");

    private final List<RowProblem> others = new ArrayList<>(0);
    private @Nullable ImportRow first;
    private long rows;
    private final boolean turned;
    private Money total = Money.ZERO;

    public BatchTally() {
        this(false);
    }

    /** @param turned whether the sums are told with the opposite sign, as a bank has them, and by a sender whose files may have no rows */
    public BatchTally(boolean turned) {
        this.turned = turned;
    }

    @Override
    public void add(ImportRow row) {
        rows++;
        total = total.plus(Money.read(row.text("amount")).orElseThrow());
        if (first == null) {
            first = row;
        } else if (others.isEmpty() && !said(row).equals(said(first))) {
            others.add(row.problem("batch", "several-batches"));
        }
    }

    @Override
    public List<RowProblem> end() {
        if (first == null) {
            return turned ? List.of() : List.of(new RowProblem(1, "batch", "no-rows", List.of()));
        }
        if (!others.isEmpty()) {
            return others;
        }
        var problems = new ArrayList<RowProblem>(0);
        if (Long.parseLong(first.text("batch-rows")) != rows) {
            problems.add(first.problem("batch-rows", "batch-rows", first.text("batch-rows"), String.valueOf(rows)));
        }
        if (!first.text("batch-total").equals(total.plain())) {
            problems.add(first.problem("batch-total", "batch-total", told(Money.read(first.text("batch-total")).orElseThrow()), told(total)));
        }
        return problems;
    }

    private String told(Money sum) {
        return (turned ? sum.negated() : sum).plain();
    }

    private static List<String> said(ImportRow row) {
        return COLUMNS.stream().map(row::text).toList();
    }
}

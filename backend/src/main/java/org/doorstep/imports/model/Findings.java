package org.doorstep.imports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.platform.spi.RowProblem;

/** Everything wrong in one file: counted exactly, listed up to a limit. For one thread. */
final class Findings {

    private final int most;
    private final List<RowProblem> listed = new ArrayList<>();
    private long count;

    Findings(int most) {
        this.most = most;
    }

    void add(RowProblem problem) {
        count++;
        if (listed.size() < most) {
            listed.add(problem);
        }
    }

    long count() {
        return count;
    }

    /** In the order of the file. */
    List<RowProblem> listed() {
        return listed.stream().sorted(Comparator.comparingLong(RowProblem::line)).toList();
    }
}

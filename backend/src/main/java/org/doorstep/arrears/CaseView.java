package org.doorstep.arrears;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.standards.PromiseView;

/**
 * A case as those who work on it see it.
 *
 * @param reference what it is called on the phone
 * @param holders   those who hold the agreement: each is written to separately
 * @param mayAct    whether the reader is of the team that does
 * @param steps     what was done, the newest first
 */
public record CaseView(
        String reference, String account, Money owed, LocalDate since, String next, LocalDate due, List<Holder> holders, boolean mayAct,
        List<PromiseView> promises, List<Step> steps) {

    /** @param person their reference @param written whether we have written to them about it */
    public record Holder(String person, String name, boolean written) {}

    /**
     * @param with with whom; empty for everybody
     * @param by   who of the staff; empty for Doorstep itself
     * @param note for their team alone, and empty for anybody else
     */
    public record Step(String what, Instant at, Optional<String> with, String by, String note) {}
}

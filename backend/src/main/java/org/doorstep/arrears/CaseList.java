package org.doorstep.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * A page of open cases, by what falls due next.
 *
 * @param next what to ask for the following page with
 */
public record CaseList(List<CaseLine> lines, Optional<String> next) {

    /** @param names of those who hold the agreement */
    public record CaseLine(String account, List<String> names, Money owed, LocalDate since, String next, LocalDate due) {}
}

package org.doorstep.leasehold;

import java.util.List;

/**
 * One lease the caller holds or acts for.
 *
 * @param lease reference of the agreement
 * @param home  its address on one line
 * @param agent whether they act for whoever holds it
 * @param years those there are charges of, by the calendar year they begin in, the latest first
 */
public record LeaseCard(String lease, String home, boolean agent, List<Integer> years) {

    public LeaseCard {
        years = List.copyOf(years);
    }
}

package org.doorstep.leasehold;

/**
 * A quarter's bill that is due to be made.
 *
 * @param lease   reference of the agreement
 * @param year    the calendar year the charge year begins in
 * @param quarter 1 to 4
 */
public record DueBill(String lease, int year, int quarter) {

    /** The same of another lease. */
    public DueBill of(String other) {
        return new DueBill(other, year, quarter);
    }
}

package org.doorstep.directdebit.model;

/**
 * What a landlord has agreed with its bank about the days of a collection.
 *
 * @param noticeDays working days between telling somebody and taking money (DD-1: "10 working days ahead or as otherwise agreed")
 * @param lodgeDays  working days between a new instruction's file and its first collection (DD-3: about 10, never under 5)
 * @param moved      where a day goes that banks do not work on
 */
public record CollectionRules(int noticeDays, int lodgeDays, Moved moved) {

    static final int FEWEST_LODGE_DAYS = 5;
    private static final int MOST_DAYS = 30;

    /** A day banks do not work on is left for the working day after it or before it. */
    public enum Moved { LATER, EARLIER }

    public CollectionRules {
        if (noticeDays < 1 || noticeDays > MOST_DAYS) {
            throw new IllegalArgumentException("notice-days is from 1 to %s, not %s".formatted(MOST_DAYS, noticeDays));
        }
        if (lodgeDays < FEWEST_LODGE_DAYS || lodgeDays > MOST_DAYS) {
            throw new IllegalArgumentException("lodge-days is from %s to %s, not %s".formatted(FEWEST_LODGE_DAYS, MOST_DAYS, lodgeDays));
        }
    }
}

package org.doorstep.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** A kind of home and its bedrooms, in the mix of document 004. */
record Dwelling(String type, int bedrooms) {

    /**
     * Of a thousand tenancies: just under 44 % in houses, just over 31 % in flats, sheltered bungalows just over 10 %,
     * sheltered flats 7 %; one bedroom just over a third, two bedrooms just under another third.
     */
    private static final Shares<Dwelling> LET = Shares
            .of(new Dwelling("house", 2), 146).and(new Dwelling("house", 3), 257).and(new Dwelling("house", 4), 35)
            .and(new Dwelling("flat", 1), 171).and(new Dwelling("flat", 2), 129).and(new Dwelling("flat", 3), 12)
            .and(new Dwelling("sheltered-bungalow", 1), 90).and(new Dwelling("sheltered-bungalow", 2), 12)
            .and(new Dwelling("sheltered-flat", 1), 65).and(new Dwelling("sheltered-flat", 2), 5)
            .and(new Dwelling("bungalow", 1), 18).and(new Dwelling("bungalow", 2), 20).and(new Dwelling("bungalow", 3), 4)
            .and(new Dwelling("maisonette", 2), 13).and(new Dwelling("maisonette", 3), 13)
            .and(new Dwelling("bedsit", 0), 10);

    private static final Shares<Dwelling> SOLD = Shares
            .of(new Dwelling("flat", 1), 240).and(new Dwelling("flat", 2), 540).and(new Dwelling("maisonette", 2), 120)
            .and(new Dwelling("maisonette", 3), 100);

    private static final Shares<Dwelling> SMALL_FLATS = Shares.of(new Dwelling("flat", 1), 600).and(new Dwelling("flat", 2), 400);

    static List<Dwelling> let(int count, RandomGenerator random) {
        return LET.deal(count, random);
    }

    static List<Dwelling> sold(int count, RandomGenerator random) {
        return SOLD.deal(count, random);
    }

    static List<Dwelling> smallFlats(int count, RandomGenerator random) {
        return SMALL_FLATS.deal(count, random);
    }

    boolean sheltered() {
        return type.startsWith("sheltered-");
    }

    /** Whether it lies in a building with others. */
    boolean inBlock() {
        return switch (type) {
            case "flat", "maisonette", "bedsit", "sheltered-flat" -> true;
            default -> false;
        };
    }
}

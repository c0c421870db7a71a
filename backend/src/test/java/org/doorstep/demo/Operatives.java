package org.doorstep.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sixty operatives: every trade of the diagnosis, every patch, full weeks, early and late ones, part of a week. */
final class Operatives {

    private static final List<String> KNOWN = List.of("Kofi Mensah", "Dawn Ellis", "Yusuf Demir");

    /** @param patches empty for one who goes everywhere */
    record Operative(String code, String name, List<String> trades, List<String> patches, List<String> hours) {}

    private static final List<String> FULL = List.of("08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", "", "");
    private static final List<String> EARLY = List.of("07:30-16:00", "07:30-16:00", "07:30-16:00", "07:30-16:00", "07:30-15:30", "", "");
    private static final List<String> LATE = List.of("09:00-17:30", "09:00-17:30", "09:00-17:30", "09:00-17:30", "09:00-17:00", "", "");
    private static final List<String> FOUR_DAYS = List.of("08:00-17:00", "08:00-17:00", "", "08:00-17:00", "08:00-17:00", "", "");
    private static final List<String> WITH_SATURDAY = List.of("", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-13:00", "");

    private final RandomGenerator random;
    private final List<Operative> all = new ArrayList<>();

    Operatives(RandomGenerator random) {
        this.random = random;
    }

    /** One of each of the three the demo knows first: plumbing, electrical, gas. */
    List<Operative> sixty() {
        add("plumbing", 1, "drainage");
        add("electrical", 1, "door-entry");
        add("gas-heating", 1, "plumbing");
        add("plumbing", 11, "drainage");
        add("electrical", 7);
        add("gas-heating", 9, "plumbing");
        add("carpentry", 6);
        add("multi-skilled", 7, "plastering");
        add("locksmith", 1, "carpentry");
        add("glazing", 1, "carpentry");
        add("fire-safety", 1, "electrical");
        add("roofing", 3);
        add("groundworks", 3, "drainage");
        add("damp-surveyor", 3, "surveyor", "asbestos");
        add("pest-control", 2);
        add("cleaning", 2);
        add("lift", 1);
        return all;
    }

    /** A trade of many has a patch each and a neighbouring one; a trade of few goes everywhere. */
    private void add(String trade, int count, String... everySecondAlso) {
        for (int i = 0; i < count; i++) {
            var number = all.size();
            var trades = new ArrayList<>(List.of(trade));
            if (i % 2 == 0) {
                trades.addAll(List.of(everySecondAlso));
            }
            var local = count >= Town.PATCHES;
            var patches = local ? List.of(patch(i), patch(i + 1)) : List.<String>of();
            all.add(new Operative("OP%02d".formatted(number + 1), name(number), trades, patches, hours(number)));
        }
    }

    private String name(int number) {
        var culture = Names.values()[random.nextInt(Names.values().length)];
        var woman = random.nextInt(6) == 0;
        var made = culture.given(woman, random) + " " + culture.family(random);
        return number < KNOWN.size() ? KNOWN.get(number) : made;
    }

    private static List<String> hours(int number) {
        return switch (number % 10) {
            case 4, 7 -> EARLY;
            case 5 -> LATE;
            case 8 -> FOUR_DAYS;
            case 9 -> WITH_SATURDAY;
            default -> FULL;
        };
    }

    private static String patch(int number) {
        return "N" + (number % Town.PATCHES + 1);
    }
}

package org.doorstep.directdebit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Vocalink's two tables (valacdos and scsubtab, v8.90, effective 20 June 2026), read line by line: a line that cannot be
 * one ends the start with its number, since a rule misread would turn away people's right details.
 */
public final class ModulusTables {

    /** Which exceptions may stand in the first and in the second line of a range. */
    private static final Set<List<Integer>> PAIRS = Set.of(List.of(0, 0), List.of(0, 3), List.of(2, 9), List.of(5, 5),
            List.of(6, 6), List.of(10, 11), List.of(12, 13));

    private static final Set<Integer> ALONE = Set.of(0, 1, 4, 7, 8, 14);

    private final List<List<ModulusRule>> ranges;
    private final Map<String, String> substitutes;

    private ModulusTables(List<List<ModulusRule>> ranges, Map<String, String> substitutes) {
        this.ranges = List.copyOf(ranges);
        this.substitutes = Map.copyOf(substitutes);
    }

    /**
     * @param weights lines of valacdos.txt
     * @param others  lines of scsubtab.txt: a sort code and the one that stands for it in exception 5
     * @throws IllegalArgumentException naming the file and the line
     */
    public static ModulusTables read(List<String> weights, List<String> others) {
        var ranges = new ArrayList<List<ModulusRule>>();
        for (int n = 0; n < weights.size(); n++) {
            add(ranges, line("valacdos", n, weights.get(n), ModulusRule::parse), n);
        }
        ranges.forEach(ModulusTables::check);
        var substitutes = new HashMap<String, String>();
        for (int n = 0; n < others.size(); n++) {
            var pair = line("scsubtab", n, others.get(n), ModulusTables::pair);
            require(substitutes.put(pair[0], pair[1]) == null, "scsubtab, line " + (n + 1) + ": this sort code has a substitute already");
        }
        return new ModulusTables(ranges, substitutes);
    }

    /** The rules of a sort code: none, one or two in their order. */
    List<ModulusRule> rules(String sortCode) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var rule = ranges.get(middle).getFirst();
            if (rule.covers(sortCode)) {
                return ranges.get(middle);
            }
            if (sortCode.compareTo(rule.from()) < 0) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return List.of();
    }

    Optional<String> substitute(String sortCode) {
        return Optional.ofNullable(substitutes.get(sortCode));
    }

    private static void add(List<List<ModulusRule>> ranges, ModulusRule rule, int n) {
        if (!ranges.isEmpty() && ranges.getLast().getFirst().sameRange(rule)) {
            ranges.getLast().add(rule);
            return;
        }
        require(ranges.isEmpty() || ranges.getLast().getFirst().to().compareTo(rule.from()) < 0,
                "valacdos, line " + (n + 1) + ": ranges stand in their order and do not overlap");
        ranges.add(new ArrayList<>(List.of(rule)));
    }

    private static void check(List<ModulusRule> range) {
        var exceptions = range.stream().map(ModulusRule::exception).toList();
        require(range.size() == 1 ? ALONE.contains(exceptions.getFirst()) : PAIRS.contains(exceptions),
                "valacdos, from " + range.getFirst().from() + ": no rule has the exceptions " + exceptions);
    }

    private static String[] pair(String line) {
        require(line.matches("[0-9]{6},[0-9]{6}"), "a line is two sort codes");
        return line.split(",");
    }

    private static <T> T line(String file, int n, String text, java.util.function.Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ", line " + (n + 1) + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }
}

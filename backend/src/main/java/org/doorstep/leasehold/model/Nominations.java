package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom leaseholders named, and who of them was asked for an estimate. Who is a nominee is worked out from both: nobody is believed
 * (Regulations of 2003, regulation 2; schedule 1 paragraph 4, schedule 4 part 2 paragraph 11(1) to (3); V2, backend/docs/adr/0047).
 *
 * @param named what leaseholders wrote, each of them once; empty where it was forgotten after years
 * @param asked by the landlord
 */
public record Nominations(List<String> named, List<Asked> asked) {

    public static final Nominations NONE = new Nominations(List.of(), List.of());

    /** @param on the day the landlord tried to obtain an estimate */
    public record Asked(String contractor, LocalDate on) {}

    public Nominations {
        named = named.stream().map(Nominations::plain).filter(words -> !words.isBlank()).toList();
        asked = List.copyOf(asked);
    }

    /** However capitals, spaces and stops are written. A contractor whose name was written otherwise is another one, which harms nobody. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other)) && !plain(one).isBlank();
    }

    /** Whether somebody named this contractor. */
    public boolean names(String contractor) {
        return votes(plain(contractor)) > 0;
    }

    /** Whether somebody who was asked by a day, because leaseholders named it, is this contractor. */
    public static boolean isNominee(List<Asked> asked, String contractor, LocalDate on) {
        return asked.stream().anyMatch(one -> !one.on().isAfter(on) && same(one.contractor(), contractor));
    }

    /**
     * Whether nobody was asked who had to be by a day: where one leaseholder named somebody, that one; where several did, whoever most of
     * them named, or one of those with as many.
     */
    public boolean leftOut(LocalDate by) {
        if (named.isEmpty()) {
            return false;
        }
        var known = asked.stream().filter(one -> !one.on().isAfter(by)).map(one -> plain(one.contractor())).toList();
        var most = known.stream().map(this::votes).max(Comparator.naturalOrder()).orElse(0L);
        var others = named.stream().filter(words -> known.stream().noneMatch(name -> within(words, name)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return most == 0 || others.values().stream().anyMatch(votes -> votes > most);
    }

    private long votes(String contractor) {
        return named.stream().filter(words -> within(words, contractor)).count();
    }

    private static boolean within(String words, String contractor) {
        return !contractor.isBlank() && (" " + words + " ").contains(" " + contractor + " ");
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

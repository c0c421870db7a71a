package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whom leaseholders named, and who of them was asked for an estimate. Who is a nominee is worked out from both: nobody is believed
 * (Regulations of 2003, regulation 2; schedule 1 paragraph 4, schedule 4 part 2 paragraph 11(1) to (4); V2, backend/docs/adr/0047).
 *
 * @param named what leaseholders wrote; what was forgotten after years is left out
 * @param asked by the landlord
 */
public record Nominations(List<Named> named, List<Asked> asked) {

    public static final Nominations NONE = new Nominations(List.of(), List.of());

    /** @param association whether the recognised tenants' association wrote it */
    public record Named(String words, boolean association) {

        public Named {
            words = plain(words);
        }

        private boolean names(String contractor) {
            return !contractor.isBlank() && (" " + words + " ").contains(" " + contractor + " ");
        }
    }

    /** @param on the day the landlord tried to obtain an estimate */
    public record Asked(String contractor, LocalDate on) {}

    public Nominations {
        named = named.stream().filter(one -> !one.words().isBlank()).toList();
        asked = List.copyOf(asked);
    }

    /** However capitals, spaces and stops are written. A contractor whose name was written otherwise is another one, which harms nobody. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other)) && !plain(one).isBlank();
    }

    /** Whether somebody named this contractor. */
    public boolean names(String contractor) {
        return named.stream().anyMatch(one -> one.names(plain(contractor)));
    }

    /** Whether somebody who was asked by a day, because leaseholders named it, is this contractor. */
    public static boolean isNominee(List<Asked> asked, String contractor, LocalDate on) {
        return asked.stream().anyMatch(one -> !one.on().isAfter(on) && same(one.contractor(), contractor));
    }

    /**
     * Whether nobody was asked who had to be by a day. Of leaseholders: where one named somebody, that one; where several did, whoever most of
     * them named, or one of those with as many. Of the association: one that it named, and where both named several, another one.
     */
    public boolean leftOut(LocalDate by) {
        var known = asked.stream().filter(one -> !one.on().isAfter(by)).map(one -> plain(one.contractor())).distinct().toList();
        var theirs = of(false);
        var associations = of(true);
        var most = known.stream().filter(name -> !theirs.isEmpty() && enough(theirs, name, known)).toList();
        var its = known.stream().filter(name -> associations.stream().anyMatch(one -> one.names(name))).toList();
        if (!theirs.isEmpty() && most.isEmpty() || !associations.isEmpty() && its.isEmpty()) {
            return true;
        }
        return theirs.size() > 1 && associations.size() > 1 && its.stream().allMatch(name -> most.equals(List.of(name)));
    }

    private List<Named> of(boolean association) {
        return named.stream().filter(one -> one.association() == association).toList();
    }

    /** Whether no other contractor has more votes than this one has. */
    private static boolean enough(List<Named> theirs, String contractor, List<String> known) {
        long votes = theirs.stream().filter(one -> one.names(contractor)).count();
        var others = theirs.stream().filter(one -> known.stream().noneMatch(one::names)).collect(Collectors.groupingBy(Named::words, Collectors.counting()));
        return votes > 0 && others.values().stream().noneMatch(count -> count > votes)
                && known.stream().noneMatch(name -> theirs.stream().filter(one -> one.names(name)).count() > votes);
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

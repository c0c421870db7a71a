package org.doorstep.directdebit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;

/**
 * Which lines of the bank are which runs and which collections that came back (backend/docs/adr/0097): a run's sum comes in on its entry day, and
 * what a payer's bank did not pay, or took back under the guarantee, is paid out again.
 */
public final class BankMatch {

    /** How many working days late a run's money may come, and how long anything may have no partner before somebody has to look. */
    public static final int WORKING_DAYS = 3;

    /** A name of fewer letters and digits is in words by chance. */
    public static final int SHORTEST = 4;

    private BankMatch() {}

    /**
     * @param amount  more than nothing came in, less was paid out
     * @param written what the bank shows beside it
     * @param named   whether that names a Direct Debit of ours, or its account
     */
    public record Line(UUID id, Money amount, LocalDate day, String written, boolean named) {

        public boolean out() {
            return amount.inCredit();
        }
    }

    /** A file that Bacs has. @param entry the day its money moves */
    public record Run(LocalDate input, LocalDate entry, Money taken) {

        /** As a line's partner is called. */
        public String name() {
            return "run:" + input;
        }
    }

    /** A collection that came back. @param reference of the Direct Debit @param account the ledger's reference */
    public record Back(UUID collection, Money amount, LocalDate entry, String reference, String account) {

        /** As a line's partner is called. */
        public String name() {
            return "collection:" + collection;
        }
    }

    /** By the line, its partner's name. Each is in one pair. What the bank's words name comes before what has the sum alone. */
    public static Map<UUID, String> pairs(List<Line> lines, List<Run> runs, List<Back> backs, WorkingCalendar calendar) {
        var pairs = new HashMap<UUID, String>();
        var oldest = lines.stream().sorted(Comparator.comparing(Line::day)).toList();
        for (var run : runs.stream().sorted(Comparator.comparing(Run::entry)).toList()) {
            first(oldest, line -> !pairs.containsKey(line.id()) && line.amount().equals(run.taken()) && inTime(line.day(), run.entry(), calendar))
                    .ifPresent(line -> pairs.put(line.id(), run.name()));
        }
        var taken = new HashSet<String>();
        out(oldest, backs, pairs, taken, true);
        out(oldest, backs, pairs, taken, false);
        return Map.copyOf(pairs);
    }

    /** A line that names one of ours is not another's, however alike their sums: rents of a street are the same. */
    private static void out(List<Line> lines, List<Back> backs, Map<UUID, String> pairs, Set<String> taken, boolean named) {
        for (var line : lines) {
            if (!line.out() || pairs.containsKey(line.id())) {
                continue;
            }
            first(backs, back -> !taken.contains(back.name()) && back.amount().equals(line.amount().negated()) && !line.day().isBefore(back.entry())
                    && (named ? names(line, back) : !line.named())).ifPresent(back -> {
                        taken.add(back.name());
                        pairs.put(line.id(), back.name());
                    });
        }
    }

    private static boolean inTime(LocalDate day, LocalDate entry, WorkingCalendar calendar) {
        return !day.isBefore(entry) && !day.isAfter(calendar.plusWorkingDays(entry, WORKING_DAYS));
    }

    /** Whether a day's three working days are over. */
    public static boolean late(LocalDate day, LocalDate today, WorkingCalendar calendar) {
        return today.isAfter(calendar.plusWorkingDays(day, WORKING_DAYS));
    }

    private static boolean names(Line line, Back back) {
        var written = plain(line.written());
        return Stream.of(back.reference(), back.account()).map(BankMatch::plain)
                .anyMatch(name -> name.length() >= SHORTEST && Pattern.compile(Pattern.quote(name) + "(?![0-9])").matcher(written).find());
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).findFirst();
    }

    /** What nobody can explain, as {@code what} it is called where officers read it. */
    public record Doubt(String about, String what, Money amount, LocalDate day) {}

    /**
     * What has had no partner for three working days. A run is doubted only once a file of the bank has told of its day.
     *
     * @param lines without a partner
     * @param runs  without one
     * @param told  days of which files told
     */
    public static List<Doubt> doubts(List<Line> lines, List<Run> runs, Set<LocalDate> told, LocalDate today, WorkingCalendar calendar) {
        var doubts = new ArrayList<Doubt>();
        runs.stream().filter(run -> run.taken().owed() && told.contains(run.entry()) && late(run.entry(), today, calendar))
                .map(run -> new Doubt(run.name(), "not-come", run.taken(), run.entry())).forEach(doubts::add);
        lines.stream().filter(line -> late(line.day(), today, calendar))
                .map(line -> new Doubt("line:" + line.id(), line.out() ? "paid-out" : "came-in", line.amount().size(), line.day())).forEach(doubts::add);
        return List.copyOf(doubts);
    }
}

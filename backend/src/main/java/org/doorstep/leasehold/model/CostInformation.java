package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.leasehold.RequestKind;
import org.doorstep.leasehold.RequestView.Seeing;

/**
 * The rights to a summary of costs and to the bills behind it (Landlord and Tenant Act 1985, sections 21 and 22; rules.md
 * SC-3), and the one check of what either door sends about them.
 */
public final class CostInformation {

    private static final int SEE_MONTHS = 6;
    private static final int OPEN_MONTHS = 2;

    private CostInformation() {}

    /** What is asked. */
    public record Wanted(RequestKind kind, String words) {}

    /** What is answered. */
    public record Reply(String words, Optional<Seeing> seeing) {}

    /** "For the last accounting period": the last year of charges that ended before today. */
    public static ChargeYear summaryOf(LocalDate today, MonthDay yearStarts) {
        return ChargeYear.beginningIn(ChargeYear.of(today, yearStarts).number() - 1, yearStarts);
    }

    /** "Then, within 6 months, may inspect": the last day to ask, counted from the day the summary was sent. */
    public static LocalDate seeUntil(LocalDate summarySent) {
        return summarySent.plusMonths(SEE_MONTHS);
    }

    /** "Facilities [...] open 2 months": the last of them, the first day counted. */
    public static LocalDate closes(LocalDate opens) {
        return opens.plusMonths(OPEN_MONTHS).minusDays(1);
    }

    public static Checked<Wanted> wanted(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        var words = text(fields, "words");
        var kind = Arrays.stream(RequestKind.values()).filter(each -> each.code().equals(text(fields, "kind"))).findFirst();
        if (kind.isEmpty()) {
            problems.add(Problem.of("kind", "leasehold.request.kind"));
        }
        (kind.filter(RequestKind.QUESTION::equals).isPresent()
                ? Text.required("words", words, LeaseRequests.WORDS_LIMIT, "leasehold.request.words", "leasehold.too-long")
                : Text.limited("words", words, LeaseRequests.WORDS_LIMIT, "leasehold.too-long")).ifPresent(problems::add);
        return problems.isEmpty() ? new Checked.Good<>(new Wanted(kind.orElseThrow(), words)) : new Checked.Bad<>(problems);
    }

    /**
     * Bills are shown from today on, or later. The page of a year's costs is no summary of them: that has them apart by whether the landlord was asked for them in the year
     * and paid them, what is left of the tenants' money, and where more than four dwellings pay an accountant's certificate (section 21(5) and (6)). So whoever answers says
     * that one was sent.
     */
    public static Checked<Reply> reply(RequestKind kind, Map<String, String> fields, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var words = text(fields, "words");
        if (kind == RequestKind.SUMMARY && !text(fields, "enclosed").equals("yes")) {
            problems.add(Problem.of("enclosed", "leasehold.request.enclosed"));
        }
        Text.required("words", words, LeaseRequests.WORDS_LIMIT, "leasehold.reply.words", "leasehold.too-long").ifPresent(problems::add);
        if (kind != RequestKind.INSPECTION) {
            return problems.isEmpty() ? new Checked.Good<>(new Reply(words, Optional.empty())) : new Checked.Bad<>(problems);
        }
        var opens = Days.read(text(fields, "opens")).filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)));
        if (opens.isEmpty()) {
            problems.add(Problem.of("opens", "leasehold.request.opens"));
        }
        Text.required("place", text(fields, "place"), LeaseRequests.PLACE_LIMIT, "leasehold.request.place", "leasehold.too-long").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new Reply(words, opens.map(day -> new Seeing(day, closes(day), text(fields, "place"))))) : new Checked.Bad<>(problems);
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}

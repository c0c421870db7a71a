package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.leasehold.RequestKind;
import org.doorstep.leasehold.RequestView.Certificate;
import org.doorstep.leasehold.RequestView.Seeing;

/**
 * The rights to a summary of costs and to the bills behind it (Landlord and Tenant Act 1985, sections 21 and 22; rules.md
 * SC-3), and the one check of what either door sends about them.
 */
public final class CostInformation {

    private static final int SEE_MONTHS = 6;
    private static final int OPEN_MONTHS = 2;
    private static final int UNCERTIFIED_HOMES = 4;

    private CostInformation() {}

    /** What is asked. */
    public record Wanted(RequestKind kind, String words) {}

    /** What is answered. */
    public record Reply(String words, Optional<Seeing> seeing, Optional<Certificate> certificate) {}

    /**
     * @param needed whether a summary of it has to be certified
     * @param ended  the last day of the year it is of: nobody certifies it before
     * @param sums   what would be certified
     */
    public record Certifying(boolean needed, LocalDate ended, String sums) {}

    /** "Payable by the tenants of more than four dwellings" (section 21(6)): whoever held a home in the year, it is one. */
    public static boolean needsCertificate(List<ScheduleYear> schedules, Map<String, LeaseTerm> terms) {
        return schedules.stream().flatMap(schedule -> schedule.parts().parts().stream()).filter(part -> part.weight() > 0)
                .map(part -> Optional.ofNullable(terms.get(part.lease())).map(term -> term.home().toString()).orElse(part.lease())).distinct().count() > UNCERTIFIED_HOMES;
    }

    /**
     * The sums of section 21(5) as they are certified, in pence, schedule by schedule: the same for the same figures alone.
     *
     * @param ends the year's last day
     */
    public static String sums(List<ScheduleYear> schedules, LocalDate ends) {
        return schedules.stream().sorted(Comparator.comparing(ScheduleYear::reference)).map(schedule -> {
            var sums = schedule.invoices(ends);
            return "%s %d %d %d %s".formatted(schedule.reference(), sums.notCome().pence(), sums.notPaid().pence(), sums.paid().pence(),
                    sums.credit().map(credit -> String.valueOf(credit.pence())).orElse("-"));
        }).collect(Collectors.joining(";"));
    }

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
     * Bills are shown from today on, or later. A summary has the costs apart by whether the landlord was asked for them in the year and paid them, what is left of the
     * tenants' money, and where more than four dwellings pay an accountant's certificate (section 21(5) and (6)). Whoever answers says that one was sent, and who
     * certified it.
     */
    public static Checked<Reply> reply(RequestKind kind, Map<String, String> fields, LocalDate today, Certifying certifying) {
        var problems = new ArrayList<Problem>();
        var words = text(fields, "words");
        if (kind == RequestKind.SUMMARY && !text(fields, "enclosed").equals("yes")) {
            problems.add(Problem.of("enclosed", "leasehold.request.enclosed"));
        }
        Text.required("words", words, LeaseRequests.WORDS_LIMIT, "leasehold.reply.words", "leasehold.too-long").ifPresent(problems::add);
        if (kind != RequestKind.INSPECTION) {
            var certificate = kind == RequestKind.SUMMARY ? certificate(fields, today, certifying, problems) : Optional.<Certificate>empty();
            return problems.isEmpty() ? new Checked.Good<>(new Reply(words, Optional.empty(), certificate)) : new Checked.Bad<>(problems);
        }
        var opens = WrittenDay.iso(text(fields, "opens")).filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)));
        if (opens.isEmpty()) {
            problems.add(Problem.of("opens", "leasehold.request.opens"));
        }
        Text.required("place", text(fields, "place"), LeaseRequests.PLACE_LIMIT, "leasehold.request.place", "leasehold.too-long").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new Reply(words, opens.map(day -> new Seeing(day, closes(day), text(fields, "place"))), Optional.empty())) : new Checked.Bad<>(problems);
    }

    /** Of few homes one may be given; half of one is none. */
    private static Optional<Certificate> certificate(Map<String, String> fields, LocalDate today, Certifying certifying, List<Problem> problems) {
        var by = text(fields, "certifiedBy");
        if (!certifying.needed() && by.isEmpty() && text(fields, "certifiedOn").isEmpty()) {
            return Optional.empty();
        }
        Text.required("certifiedBy", by, LeaseRequests.CERTIFIED_LIMIT, "leasehold.request.certifiedBy", "leasehold.too-long").ifPresent(problems::add);
        var on = WrittenDay.iso(text(fields, "certifiedOn")).filter(day -> day.isAfter(certifying.ended()) && !day.isAfter(today));
        if (on.isEmpty()) {
            problems.add(Problem.of("certifiedOn", "leasehold.request.certifiedOn"));
        }
        return on.map(day -> new Certificate(by, day));
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}

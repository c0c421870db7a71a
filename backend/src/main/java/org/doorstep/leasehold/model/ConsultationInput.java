package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.ConsultationView.Contract;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.ConsultationView.Plan;
import org.doorstep.leasehold.ConsultationView.Terms;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.Missed;
import org.doorstep.leasehold.model.Nominations.Asked;

/** The one check of what either door sends about a consultation. */
public final class ConsultationInput {

    public static final List<String> SAY_KINDS = List.of("observation", "nomination");

    private static final int TITLE = 120;
    static final int NAME = 100;
    static final long DEAREST = 10_000_000_000L;
    private static final long TOTAL = 100_000_000_000L;
    private static final int LONGEST = 1_200;

    private ConsultationInput() {}

    /** A plan; its schedule is still a reference, which the store knows or not. */
    public static Checked<Plan> plan(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        var kind = Arrays.stream(ConsultationKind.values()).filter(each -> each.code().equals(text(fields, "kind"))).findFirst();
        if (kind.isEmpty()) {
            problems.add(Problem.of("kind", "leasehold.plan.kind"));
        }
        Text.required("schedule", text(fields, "schedule"), NAME, "leasehold.plan.schedule", "leasehold.too-long").ifPresent(problems::add);
        Text.required("title", text(fields, "title"), TITLE, "leasehold.plan.title", "leasehold.too-long").ifPresent(problems::add);
        for (var field : List.of("what", "why", "details")) {
            Text.required(field, text(fields, field), Consultations.WORDS_LIMIT, "leasehold.plan." + field, "leasehold.too-long").ifPresent(problems::add);
        }
        var dearest = amount(text(fields, "dearest"), DEAREST);
        if (dearest.isEmpty()) {
            problems.add(Problem.of("dearest", "leasehold.plan.dearest"));
        }
        var total = Optional.of(text(fields, "total")).filter(_ -> kind.filter(ConsultationKind.WORKS_UNDER_AGREEMENT::equals).isPresent());
        if (total.filter(written -> amount(written, TOTAL).isEmpty()).isPresent()) {
            problems.add(Problem.of("total", "leasehold.plan.total"));
        }
        var months = text(fields, "months").matches("[0-9]{1,4}") ? Integer.parseInt(text(fields, "months")) : 0;
        if (kind.filter(ConsultationKind.AGREEMENT::equals).isPresent() && (months < 1 || months > LONGEST)) {
            problems.add(Problem.of("months", "leasehold.plan.months", LONGEST));
        }
        return problems.isEmpty()
                ? new Checked.Good<>(new Plan(kind.orElseThrow(), text(fields, "schedule"), text(fields, "title"), text(fields, "what"),
                        text(fields, "why"), text(fields, "details"), dearest.orElseThrow(), total.flatMap(written -> amount(written, TOTAL)), Math.min(months, LONGEST), ticked(fields, "public")))
                : new Checked.Bad<>(problems);
    }

    /** What somebody says. */
    public static Checked<String> words(Map<String, String> fields, String missing) {
        return Text.required("words", text(fields, "words"), Consultations.WORDS_LIMIT, missing, "leasehold.too-long")
                .<Checked<String>>map(problem -> new Checked.Bad<>(List.of(problem)))
                .orElseGet(() -> new Checked.Good<>(text(fields, "words")));
    }

    /** The day on which something came by letter or telephone: since the consultation began, today or before. */
    public static Checked<LocalDate> came(Map<String, String> fields, LocalDate began, LocalDate today) {
        return WrittenDay.iso(text(fields, "came")).filter(day -> !day.isAfter(today) && !day.isBefore(began)).<Checked<LocalDate>>map(Checked.Good::new)
                .orElseGet(() -> new Checked.Bad<>(List.of(Problem.of("came", "leasehold.say.came"))));
    }

    /** As many estimates or proposals as the schedule asks for, with what it wants said of each, one of somebody unconnected where it asks for that (rules.md LH-2, LH-3). */
    public static Checked<List<StatedEstimate>> offers(Requirements asks, Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        var offers = new ArrayList<StatedEstimate>();
        var wanted = asks.offers();
        IntStream.rangeClosed(1, Consultations.OFFERS).forEach(i -> OfferInput.of(asks, fields, i, problems).ifPresent(offers::add));
        if (problems.isEmpty() && offers.size() < wanted.least()) {
            problems.add(Problem.of("contractor" + (offers.size() + 1), wanted.least() == 2 ? "leasehold.offers.two" : "leasehold.offers.one"));
        }
        if (problems.isEmpty() && offers.size() > wanted.most()) {
            problems.add(Problem.of("contractor" + (wanted.most() + 1), "leasehold.offers.only-one"));
        }
        if (problems.isEmpty() && wanted.unconnected() && offers.stream().allMatch(StatedEstimate::connected)) {
            problems.add(Problem.of("connected1", "leasehold.offers.connected"));
        }
        return problems.isEmpty() ? new Checked.Good<>(List.copyOf(offers)) : new Checked.Bad<>(problems);
    }

    /** @param needed whether somebody said something that it has to tell of */
    public static Checked<String> summary(Map<String, String> fields, boolean needed) {
        var summary = text(fields, "summary").strip();
        var wrong = needed ? Text.required("summary", summary, Consultations.WORDS_LIMIT, "leasehold.summary.missing", "leasehold.too-long")
                : Text.limited("summary", summary, Consultations.WORDS_LIMIT, "leasehold.too-long");
        return wrong.<Checked<String>>map(problem -> new Checked.Bad<>(List.of(problem))).orElseGet(() -> new Checked.Good<>(summary));
    }

    /** What the tribunal ordered, and the steps it is about: an order for one lets no other be left out. */
    public static Checked<Order> order(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        Text.required("words", text(fields, "words"), Consultations.WORDS_LIMIT, "leasehold.dispensation.missing", "leasehold.too-long").ifPresent(problems::add);
        var steps = Arrays.stream(Missed.values()).filter(missed -> ticked(fields, missed.code())).collect(Collectors.toSet());
        if (steps.isEmpty()) {
            problems.add(Problem.of("", "leasehold.dispensation.steps"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new Order(text(fields, "words"), steps)) : new Checked.Bad<>(problems);
    }

    /** @param steps that may be left out */
    public record Order(String words, Set<Missed> steps) {

        public Order {
            steps = Set.copyOf(steps);
        }
    }

    /**
     * Somebody was asked for an estimate because leaseholders named them.
     *
     * @param nominations what leaseholders wrote: a name that is not in it was not named by them
     */
    public static Checked<Asked> asked(Map<String, String> fields, LocalDate began, LocalDate today, Nominations nominations) {
        var problems = new ArrayList<Problem>();
        Text.required("nominee", text(fields, "nominee"), NAME, "leasehold.contractor", "leasehold.too-long").ifPresent(problems::add);
        if (problems.isEmpty() && !nominations.names(text(fields, "nominee"))) {
            problems.add(Problem.of("nominee", "leasehold.asked.nobody"));
        }
        var on = WrittenDay.iso(text(fields, "askedOn")).filter(day -> !day.isAfter(today) && !day.isBefore(began));
        if (on.isEmpty()) {
            problems.add(Problem.of("askedOn", "leasehold.asked.on"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new Asked(text(fields, "nominee").strip(), on.orElseThrow())) : new Checked.Bad<>(problems);
    }

    /**
     * The contract is a fact of today or before. Whether its estimate was the lowest and whether leaseholders named it is worked out: nobody
     * is asked.
     *
     * @param kept with the estimates that leaseholders were told, and who was asked because they named them
     */
    public static Checked<Contract> contract(Map<String, String> fields, LocalDate today, Consultation kept) {
        var problems = new ArrayList<Problem>();
        var on = WrittenDay.iso(text(fields, "on")).filter(day -> !day.isAfter(today) && day.getYear() > 2002);
        if (on.isEmpty()) {
            problems.add(Problem.of("on", "leasehold.contract.on"));
        }
        Text.required("contractor", text(fields, "contractor"), NAME, "leasehold.contractor", "leasehold.too-long").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new Contract(on.orElseThrow(), text(fields, "contractor"), isLowest(text(fields, "contractor"), kept.estimates()),
                        Nominations.isNominee(kept.asked(), text(fields, "contractor"), on.orElseThrow())))
                : new Checked.Bad<>(problems);
    }

    /**
     * A contractor whose name was written otherwise is another one, and sums that are not for the same have no lowest: then reasons are owed, which
     * harms nobody.
     */
    private static boolean isLowest(String contractor, List<StatedEstimate> estimates) {
        var least = estimates.stream().map(StatedEstimate::amount).min(Money::compareTo);
        boolean alike = estimates.stream().map(offer -> offer.terms().map(Terms::per).orElse("").toLowerCase(Locale.ROOT)).distinct().count() < 2;
        return alike && estimates.stream().anyMatch(offer -> Nominations.same(offer.contractor(), contractor) && least.get().equals(offer.amount()));
    }

    static Optional<Money> amount(String written, long most) {
        return Money.read(written).filter(money -> money.owed() && money.pence() <= most);
    }

    static boolean ticked(Map<String, String> fields, String field) {
        return text(fields, field).equals("yes");
    }

    static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "");
    }
}

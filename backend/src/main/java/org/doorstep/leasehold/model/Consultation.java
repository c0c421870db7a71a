package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.ConsultationView.Contract;
import org.doorstep.leasehold.ConsultationView.Notice;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.ConsultationView.Plan;
import org.doorstep.leasehold.Missed;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Nominations.Asked;

/**
 * A consultation as it is kept.
 *
 * @param schedule reference of what it is charged under
 * @param year     of the charges whose leases are consulted
 * @param served   the notices, with the days they counted from
 * @param association of the tenants, if one is recognised: each notice goes to it too
 * @param asked    whom leaseholders named, and who was asked for an estimate
 * @param said     to leaseholders, and by the tribunal
 * @param changed  how many bills of its works are not what they would be, as was seen last night
 * @param version  one more with every step
 */
public record Consultation(
        UUID id, String reference, String schedule, int year, Plan plan, LocalDate began, List<Notice> notices,
        Map<Stage, Conduct.Served> served, List<StatedEstimate> estimates, Optional<Association> association, List<Asked> asked, Said said, int changed, int version) {

    /**
     * The words of its later steps, each empty until then.
     *
     * @param reasonsOn     the day the reasons were sent
     * @param reasonsServed the day they counted from
     * @param summary       what was said before the estimates and replied
     * @param lastSummary   the same of the estimates
     * @param dispensed     the steps that the tribunal's orders name
     */
    public record Said(
            Optional<Contract> contract, Optional<LocalDate> reasonsOn, Optional<LocalDate> reasonsServed, Optional<String> reasons, Optional<String> dispensation,
            Set<Missed> dispensed, Optional<String> summary, Optional<String> lastSummary) {

        public static final Said NOTHING =
                new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

        public Said {
            dispensed = Set.copyOf(dispensed);
        }

        Said asOf(LocalDate day) {
            return new Said(contract.filter(entered -> !entered.on().isAfter(day)), reasonsOn, reasonsServed, reasons, dispensation, dispensed, summary, lastSummary);
        }
    }

    /** As promises and the audit trail name one. */
    public static final String SUBJECT = "consultation";

    /** @param person reference of its secretary, to whom its notices go */
    public record Association(String name, String person) {}

    public Consultation {
        notices = List.copyOf(notices);
        served = Map.copyOf(served);
        estimates = List.copyOf(estimates);
        asked = List.copyOf(asked);
    }

    /** As it stood on a day: without the notices that went out and the contract that was entered since. */
    public Consultation asOf(LocalDate day) {
        var sent = notices.stream().filter(notice -> !notice.sent().isAfter(day)).toList();
        var known = sent.stream().map(Notice::stage).filter(served::containsKey).collect(Collectors.toMap(stage -> stage, served::get));
        return new Consultation(id, reference, schedule, year, plan, began, sent, known, estimates, association, asked, said.asOf(day), changed, version);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** The schedule that binds it. */
    public Requirements requirements() {
        return Requirements.of(plan.kind(), plan.publicNotice());
    }

    /** Whether a notice of a step that did not reach somebody still goes: what is answered within days goes until the next step was taken. */
    public boolean goesOn(Stage stage) {
        return stage == Stage.REASONS || said.contract().isEmpty() && notices.stream().map(Notice::stage).max(Comparator.naturalOrder()).filter(stage::equals).isPresent();
    }

    /** With a contract that is written down now. */
    public Consultation with(Contract contract) {
        return new Consultation(id, reference, schedule, year, plan, began, notices, served, estimates, association, asked, new Said(Optional.of(contract), Optional.empty(),
                Optional.empty(), Optional.empty(), said.dispensation(), said.dispensed(), said.summary(), Optional.empty()), changed, version);
    }

    /** As far as what leaseholders said does not matter. */
    public Conduct conduct() {
        return conduct(Conduct.Heard.NOTHING);
    }

    /** What the rules judge. */
    public Conduct conduct(Conduct.Heard heard) {
        return new Conduct(plan.kind(), began, plan.publicNotice(), served,
                estimates.stream().map(offer -> new Conduct.Estimate(offer.connected())).toList(),
                said.contract().map(contract -> new Conduct.Contract(contract.on(), contract.lowest(), contract.nominee())),
                said.reasonsServed(), heard);
    }
}

package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.ConsultationView.Contract;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.Consultations.Moved;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.ConsultationInput;
import org.doorstep.leasehold.model.ConsultationInput.Order;
import org.doorstep.leasehold.model.Nominations;
import org.doorstep.leasehold.model.Section20;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a consultation a step on: a notice is sent, a contract or an order written down, reasons given. */
@Component
class ConsultationSteps {

    private static final String UNSERVED = "unserved";
    private static final Facts LEASE = Facts.of("tenure", "lease");

    private final Tx tx;
    private final ConsultationStore consultations;
    private final ConsultationNotices notices;
    private final ConsultationRules rules;
    private final Promises promises;
    private final Audit audit;

    ConsultationSteps(Tx tx, ConsultationStore consultations, ConsultationNotices notices, ConsultationRules rules, Promises promises, Audit audit) {
        this.tx = tx;
        this.consultations = consultations;
        this.notices = notices;
        this.rules = rules;
        this.promises = promises;
        this.audit = audit;
    }

    /** Whose letters of it go to another country. */
    Mono<Set<String>> abroad(Consultation about) {
        return notices.abroad(about);
    }

    Mono<Moved> take(CurrentUser staff, Consultation kept, Map<String, String> fields) {
        return switch (fields.getOrDefault("step", "")) {
            case "intention" -> notice(staff, kept, fields, Stage.INTENTION, List.of());
            case "estimates" -> switch (ConsultationInput.offers(kept.requirements(), fields)) {
                case Checked.Good<List<StatedEstimate>>(var offers) -> estimates(staff, kept, fields, offers);
                case Checked.Bad<List<StatedEstimate>>(var problems) -> wrong(problems);
            };
            case "asked" -> asked(staff, kept, fields);
            case "contract" -> switch (ConsultationInput.contract(fields, rules.today(), kept)) {
                case Checked.Good<Contract>(var contract) -> contract(staff, kept, fields, contract);
                case Checked.Bad<Contract>(var problems) -> wrong(problems);
            };
            case "reasons" -> switch (ConsultationInput.words(fields, "leasehold.reasons.missing")) {
                case Checked.Good<String>(var words) -> reasons(staff, kept, fields, words);
                case Checked.Bad<String>(var problems) -> wrong(problems);
            };
            case "dispensation" -> switch (ConsultationInput.order(fields)) {
                case Checked.Good<Order>(var order) -> kept.said().dispensed().containsAll(order.steps()) ? Mono.just(new Moved.NotNow())
                        : changed(staff, kept, fields, "dispensed", consultations.dispensed(kept.id(), order.words(), order.steps()));
                case Checked.Bad<Order>(var problems) -> wrong(problems);
            };
            default -> wrong(List.of(Problem.of("step", "leasehold.step")));
        };
    }

    /**
     * "A summary of the observations received [...] and the landlord's response" goes with the estimates, where there were any. Whoever had
     * to be asked because leaseholders named them is asked before.
     */
    private Mono<Moved> estimates(CurrentUser staff, Consultation kept, Map<String, String> fields, List<StatedEstimate> offers) {
        return consultations.heard(kept.id(), Optional.empty()).collectList().flatMap(heard -> {
            if (kept.requirements().nominations() && ConsultationStore.Heard.nominations(kept, heard).leftOut(rules.today())) {
                return wrong(List.of(Problem.of("contractor1", "leasehold.offers.nominee")));
            }
            return switch (ConsultationInput.summary(fields, heard.stream().anyMatch(said -> said.kind().equals("observation")))) {
                case Checked.Good<String> _ -> notice(staff, kept, fields, Stage.ESTIMATES, offers);
                case Checked.Bad<String>(var problems) -> wrong(problems);
            };
        });
    }

    /** A fact too, while it can still matter: the first notice was sent, and there is no contract yet. */
    private Mono<Moved> asked(CurrentUser staff, Consultation kept, Map<String, String> fields) {
        if (!kept.requirements().nominations() || kept.notices().isEmpty() || kept.said().contract().isPresent()) {
            return Mono.just(new Moved.NotNow());
        }
        return consultations.heard(kept.id(), Optional.empty()).collectList()
                .flatMap(heard -> switch (ConsultationInput.asked(fields, kept.began(), rules.today(), ConsultationStore.Heard.nominations(kept, heard))) {
                    case Checked.Good<Nominations.Asked>(var asked) -> changed(staff, kept, fields, "nominee-asked", consultations.asked(kept.id(), asked));
                    case Checked.Bad<Nominations.Asked>(var problems) -> wrong(problems);
                });
    }

    /** A notice that we send cannot come too early: "what may be done next and from when". */
    private Mono<Moved> notice(CurrentUser staff, Consultation kept, Map<String, String> fields, Stage stage, List<StatedEstimate> offers) {
        var law = rules.on(kept.began());
        return switch (law.next(kept.conduct(), rules.today())) {
            case Section20.Next.May(var next, var _) when next == stage -> knowing(kept, fields, send(staff, kept, fields, stage, offers));
            case Section20.Next.NotBefore(var next, var from) when next == stage -> Mono.just(new Moved.TooEarly(from));
            case Section20.Next.May _, Section20.Next.NotBefore _, Section20.Next.Over _ -> Mono.just(new Moved.NotNow());
        };
    }

    /**
     * "To each tenant": whoever goes on though the notice before was not served on everybody was told, and says so (section 20(1) of the 1985
     * Act; backend/docs/adr/0100).
     */
    private Mono<Moved> knowing(Consultation kept, Map<String, String> fields, Mono<Moved> send) {
        return knows(fields) ? send : notices.unserved(kept).flatMap(left -> left == 0 ? send : wrong(List.of(Problem.of(UNSERVED, "leasehold.unserved", left))));
    }

    private static boolean knows(Map<String, String> fields) {
        return fields.getOrDefault(UNSERVED, "").equals("yes");
    }

    private Mono<Moved> send(CurrentUser staff, Consultation kept, Map<String, String> fields, Stage stage, List<StatedEstimate> offers) {
        var today = rules.today();
        var work = notices.abroad(kept).map(abroad -> rules.on(kept.began(), !abroad.isEmpty()).served(today))
                .flatMap(served -> consultations.served(kept.id(), stage, today, served)
                        .then(consultations.stated(kept.id(), offers, fields.getOrDefault("summary", "").strip()))
                        .then(notices.tell(staff, kept, Optional.of(rules.endOf(served.lastDay())), stage)))
                .then();
        return changed(staff, kept, fields, stage.code() + (knows(fields) ? "-sent-knowing-who-was-not-served" : "-sent"), work);
    }

    /** A contract is a fact, early or not: what was missed then caps what leaseholders pay. */
    private Mono<Moved> contract(CurrentUser staff, Consultation kept, Map<String, String> fields, Contract contract) {
        if (kept.said().contract().isPresent()) {
            return Mono.just(new Moved.NotNow());
        }
        var entered = consultations.contracted(kept.id(), contract);
        var owed = rules.on(kept.began()).next(kept.with(contract).conduct(), rules.today()) instanceof Section20.Next.May;
        return changed(staff, kept, fields, "contracted", owed
                ? entered.then(promises.open(staff, kept.subject(), kept.plan().kind() == ConsultationKind.AGREEMENT ? "section-20.agreement-entered"
                        : "section-20.works-contract-entered", LEASE, rules.beginOf(contract.on()))).then()
                : entered);
    }

    private Mono<Moved> reasons(CurrentUser staff, Consultation kept, Map<String, String> fields, String words) {
        var next = rules.on(kept.began()).next(kept.conduct(), rules.today());
        if (!(next instanceof Section20.Next.May(var stage, var _)) || stage != Stage.REASONS) {
            return Mono.just(new Moved.NotNow());
        }
        // The reasons sum up what was said of the estimates and our answer (schedule 1 paragraph 8, schedule 4 paragraph 13); what came before went with the estimates.
        return consultations.heard(kept.id(), Optional.empty()).any(said -> said.kind().equals("observation") && said.stage() == Stage.ESTIMATES)
                .flatMap(needed -> switch (ConsultationInput.summary(fields, needed)) {
                    case Checked.Good<String>(var summary) -> reasoned(staff, kept, fields, words, summary);
                    case Checked.Bad<String>(var problems) -> wrong(problems);
                });
    }

    private Mono<Moved> reasoned(CurrentUser staff, Consultation kept, Map<String, String> fields, String words, String summary) {
        var today = rules.today();
        return changed(staff, kept, fields, "reasoned", notices.abroad(kept).map(abroad -> rules.on(kept.began(), !abroad.isEmpty()).served(today).on())
                .flatMap(served -> consultations.reasoned(kept.id(), new ConsultationStore.Reasons(today, served, words, summary))
                        .then(promises.keep(staff, kept.subject(), kept.plan().kind() == ConsultationKind.AGREEMENT ? "section-20.agreement-reasons-given"
                                : "section-20.works-reasons-given", rules.beginOf(served))))
                .then(notices.tell(staff, kept, Optional.empty(), Stage.REASONS))
                .then());
    }

    /** Only what the officer saw may be changed: of two at once, the later is told that something changed. */
    private Mono<Moved> changed(CurrentUser staff, Consultation kept, Map<String, String> fields, String what, Mono<Void> work) {
        if (!fields.getOrDefault("version", "").equals(String.valueOf(kept.version()))) {
            return Mono.just(new Moved.ChangedMeanwhile());
        }
        return tx.run(consultations.touch(kept.id(), kept.version()).flatMap(first -> first
                ? work.then(audit.record(staff, "consultation." + what, kept.subject())).<Moved>thenReturn(new Moved.Done())
                : Mono.<Moved>just(new Moved.ChangedMeanwhile())));
    }

    private static Mono<Moved> wrong(List<Problem> problems) {
        return Mono.just(new Moved.Wrong(problems));
    }
}

package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.ConsultationCard;
import org.doorstep.leasehold.ConsultationView;
import org.doorstep.leasehold.ConsultationView.Plan;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.ServedNotice;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.ConsultationInput;
import org.doorstep.leasehold.model.WrittenDown;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds whose consultation it is and hands on to who takes its steps. */
@Service
class ConsultationsService implements Consultations {

    private final ConsultationReaders readers;
    private final ConsultationStore consultations;
    private final ConsultationViews views;
    private final NewConsultations planning;
    private final ConsultationSteps steps;
    private final ConsultationTalk talk;

    ConsultationsService(ConsultationReaders readers, ConsultationStore consultations, ConsultationViews views, NewConsultations planning,
            ConsultationSteps steps, ConsultationTalk talk) {
        this.readers = readers;
        this.consultations = consultations;
        this.views = views;
        this.planning = planning;
        this.steps = steps;
        this.talk = talk;
    }

    @Override
    public Mono<List<ConsultationCard>> list(CurrentUser user) {
        return readers.reader(user).flatMap(reader -> consultations.list(reader).filter(kept -> begun(user, kept)).map(kept -> views.card(user, kept)).collectList()).defaultIfEmpty(List.of());
    }

    @Override
    public Mono<ConsultationView> find(CurrentUser user, String reference) {
        return kept(user, reference).flatMap(found -> consultations.heard(found.id(), Optional.empty()).collectList()
                .zipWith(unreached(user, found), (all, unreached) -> views.view(user, found, all, unreached)));
    }

    /** For staff: leases that ended, of homes that have none today, since nobody is told for them; and whom a notice did not reach. */
    private Mono<ConsultationViews.Unreached> unreached(CurrentUser user, Consultation found) {
        return LeaseholdTeam.answers(user) ? Mono.zip(readers.concerned(found).map(ConsultationReaders.Concerned::ended), readers.unserved(found).collectList(), steps.abroad(found))
                .map(known -> new ConsultationViews.Unreached(known.getT1(), known.getT2(), known.getT3())) : Mono.just(ConsultationViews.Unreached.NOBODY);
    }

    @Override
    public Mono<ServedNotice> notice(CurrentUser user, String reference, Stage stage, Locale locale) {
        return kept(user, reference).flatMap(found -> Mono.justOrEmpty(views.notice(found, stage, locale)));
    }

    @Override
    public boolean plans(CurrentUser user) {
        return LeaseholdTeam.has(user);
    }

    @Override
    public Mono<Begun> begin(CurrentUser staff, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Begun.NotHere());
        }
        return switch (ConsultationInput.plan(fields)) {
            case Checked.Good<Plan>(var plan) -> planning.plan(staff, plan);
            case Checked.Bad<Plan>(List<Problem> problems) -> Mono.just(new Begun.Wrong(problems));
        };
    }

    @Override
    public Mono<Said> say(CurrentUser user, String reference, Map<String, String> fields) {
        if (LeaseholdTeam.answers(user)) {
            return kept(user, reference).flatMap(found -> written(user, found, fields)).defaultIfEmpty(new Said.NotHere());
        }
        return Mono.justOrEmpty(user.onBehalfOf())
                .flatMap(person -> kept(user, reference).flatMap(found -> talk.say(user, person, found, fields)))
                .defaultIfEmpty(new Said.NotHere());
    }

    /**
     * What came by letter or telephone, from somebody whom one of the leases that were asked names, or from the association by its secretary's
     * reference. The reply goes "to the person by whom the observations were made": of two who share a lease that is one.
     */
    private Mono<Said> written(CurrentUser staff, Consultation found, Map<String, String> fields) {
        return switch (ConsultationInput.came(fields, found.began(), talk.today())) {
            case Checked.Good<LocalDate>(var came) -> {
                var lease = fields.getOrDefault("lease", "").strip();
                yield Mono.justOrEmpty(found.association().map(Consultation.Association::person).filter(lease::equals)).map(List::of)
                        .switchIfEmpty(readers.concerned(found).filter(concerned -> concerned.today().all().contains(lease)).flatMap(_ -> readers.named(staff, lease)))
                        .flatMap(named -> switch (WrittenDown.person(fields, named)) {
                            case Checked.Good<String>(var person) -> talk.write(staff, person, found, fields, came);
                            case Checked.Bad<String>(var problems) -> Mono.<Said>just(new Said.Wrong(problems));
                        })
                        .defaultIfEmpty(new Said.Wrong(List.of(Problem.of("lease", "leasehold.say.lease"))));
            }
            case Checked.Bad<LocalDate>(var problems) -> Mono.just(new Said.Wrong(problems));
        };
    }

    @Override
    public Mono<Moved> move(CurrentUser staff, String reference, Map<String, String> fields) {
        return LeaseholdTeam.has(staff)
                ? kept(staff, reference).flatMap(found -> steps.take(staff, found, fields)).defaultIfEmpty(new Moved.NotHere())
                : Mono.just(new Moved.NotHere());
    }

    @Override
    public Mono<Replied> reply(CurrentUser staff, String reference, Map<String, String> fields) {
        return staff instanceof CurrentUser.Staff officer && LeaseholdTeam.has(staff)
                ? kept(staff, reference).flatMap(found -> talk.reply(officer, found, fields)).defaultIfEmpty(new Replied.NotHere())
                : Mono.just(new Replied.NotHere());
    }

    private Mono<Consultation> kept(CurrentUser user, String reference) {
        return readers.reader(user).flatMap(reader -> consultations.find(reader, reference)).filter(found -> begun(user, found));
    }

    /** Only the team sees one that is planned and of which nothing was sent. */
    private static boolean begun(CurrentUser user, Consultation kept) {
        return LeaseholdTeam.has(user) || !kept.notices().isEmpty() || kept.said().contract().isPresent();
    }
}

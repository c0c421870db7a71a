package org.doorstep.repairs.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.HoldOutcome;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.VisitView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.files.Photos;
import org.doorstep.platform.files.StoredFile;
import org.doorstep.platform.journey.Draft;
import org.doorstep.platform.journey.Drafts;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.ReportJourney;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.Filled;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.Reporting;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a report step by step: load the draft and what is known, check the answer, keep it. */
@Service
class ReportService implements ReportJourney {

    static final String JOURNEY = "repair";

    private final Drafts drafts;
    private final ReportFacts facts;
    private final ReportLimits limits;
    private final ReportSending sending;
    private final Appointments appointments;
    private final Photos photos;

    ReportService(Drafts drafts, ReportFacts facts, ReportLimits limits, ReportSending sending, Appointments appointments, Photos photos) {
        this.drafts = drafts;
        this.facts = facts;
        this.limits = limits;
        this.sending = sending;
        this.appointments = appointments;
        this.photos = photos;
    }

    @Override
    public Mono<DraftView> begin(CurrentUser user, boolean apart) {
        return owner(user).flatMap(owner -> apart ? drafts.beginApart(owner, JOURNEY) : drafts.begin(owner, JOURNEY))
                .flatMap(draft -> view(user, draft));
    }

    @Override
    public Mono<DraftView> draft(CurrentUser user, UUID id) {
        return find(user, id).flatMap(draft -> view(user, draft));
    }

    @Override
    public Mono<List<ReportPlace>> places(CurrentUser user) {
        return facts.places(user);
    }

    @Override
    public Flux<DraftView> unfinished(CurrentUser user) {
        return owner(user).flatMap(owner -> drafts.open(owner, JOURNEY).collectList())
                .filter(open -> !open.isEmpty()).flatMap(open -> views(user, open)).flatMapIterable(views -> views);
    }

    @Override
    public Mono<Answer> answer(CurrentUser user, UUID id, ReportStep step, Map<String, String> fields) {
        return find(user, id)
                .flatMap(draft -> facts.of(user, draft))
                .flatMap(report -> answered(user, report, step, ReportSteps.check(report, step, fields)))
                .defaultIfEmpty(new Answer.NotHere());
    }

    @Override
    public Mono<Offer> slots(CurrentUser user, UUID id) {
        return find(user, id)
                .flatMap(draft -> facts.of(user, draft))
                .filter(report -> report.verdict().isPresent())
                .flatMap(report -> limits.need(user, report))
                .flatMap(need -> appointments.offerInstead(user, subject(id), need));
    }

    @Override
    public Mono<Answer> lengthen(CurrentUser user, UUID id) {
        return find(user, id)
                .flatMap(draft -> new ReportAnswers(draft.answers()).slot().flatMap(SlotChoice::parse).isPresent()
                        ? appointments.extendHold(user, subject(id)).flatMap(outcome -> held(user, draft, outcome))
                        // Other answers since: what is held was chosen for another fault, and is not chosen again by this.
                        : view(user, draft).<Answer>map(Answer.Kept::new))
                .defaultIfEmpty(new Answer.NotHere());
    }

    @Override
    public Mono<Sent> send(CurrentUser user, UUID id) {
        return owner(user).flatMap(owner -> sending.send(user, owner, id)).flatMap(result -> switch (result) {
            case ReportSending.Result.Made(var reference) -> Mono.<Sent>just(new Sent.Reported(reference));
            case ReportSending.Result.Unfinished(var next) -> Mono.<Sent>just(new Sent.Unfinished(next));
            case ReportSending.Result.Duplicate _ -> draft(user, id).<Sent>map(Sent.Duplicate::new);
            case ReportSending.Result.SlotGone(var nearest) -> draft(user, id).<Sent>map(view -> new Sent.SlotGone(nearest, view));
        }).defaultIfEmpty(new Sent.NotHere());
    }

    @Override
    public Mono<Boolean> discard(CurrentUser user, UUID id) {
        return owner(user).flatMap(owner -> drafts.discard(owner, JOURNEY, id))
                .filter(gone -> gone)
                .delayUntil(_ -> appointments.letGo(user, subject(id)))
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Boolean> discarded(CurrentUser user, UUID id) {
        return owner(user).flatMap(_ -> drafts.discarded(id)).defaultIfEmpty(false);
    }

    /** What is right is kept also when something else is wrong. */
    private Mono<Answer> answered(CurrentUser user, Reporting report, ReportStep step, Filled filled) {
        return filled.done() ? take(user, report, step, filled.good())
                : keep(user, report.draft(), filled.good()).ofType(Answer.Kept.class)
                        .map(kept -> new Answer.Wrong(filled.problems(), kept.draft()));
    }

    private Mono<Answer> take(CurrentUser user, Reporting report, ReportStep step, Map<String, String> answers) {
        var slot = step == ReportStep.SLOT ? SlotChoice.parse(answers.get(ReportAnswers.SLOT)) : Optional.<SlotChoice>empty();
        if (slot.isPresent()) {
            return hold(user, report, slot.get());
        }
        var letGo = step == ReportStep.SLOT ? appointments.letGo(user, subject(report.draft().id())) : Mono.<Void>empty();
        return letGo.then(keep(user, report.draft(), answers));
    }

    private Mono<Answer> keep(CurrentUser user, Draft draft, Map<String, String> answers) {
        return owner(user)
                .flatMap(owner -> drafts.keep(owner, JOURNEY, draft.id(), answers))
                .switchIfEmpty(find(user, draft.id()))
                .flatMap(kept -> view(user, kept))
                .map(Answer.Kept::new);
    }

    private Mono<Answer> hold(CurrentUser user, Reporting report, SlotChoice choice) {
        return limits.need(user, report)
                .flatMap(need -> appointments.hold(user, subject(report.draft().id()), need, choice))
                .flatMap(outcome -> held(user, report.draft(), outcome));
    }

    private Mono<Answer> held(CurrentUser user, Draft draft, HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held(var slot, _, _) -> keep(user, draft, Map.of(ReportAnswers.SLOT, slot.choice().code()));
            case HoldOutcome.Gone(var nearest) -> keep(user, draft, Map.of(ReportAnswers.SLOT, ""))
                    .ofType(Answer.Kept.class).map(kept -> new Answer.SlotGone(nearest, kept.draft()));
            case HoldOutcome.TooMany(var limit) -> view(user, draft)
                    .map(view -> new Answer.Wrong(List.of(Problem.of("slot", "repairs.slot.too-many", limit)), view));
            case HoldOutcome.AlreadyBooked(var visit) -> keep(user, draft, Map.of(ReportAnswers.SLOT, visit.choice().code()));
            case HoldOutcome.NotHere _ -> Mono.just(new Answer.NotHere());
        };
    }

    private Mono<DraftView> view(CurrentUser user, Draft draft) {
        return views(user, List.of(draft)).map(List::getFirst);
    }

    /** Any number in as many statements as one. */
    private Mono<List<DraftView>> views(CurrentUser user, List<Draft> drafts) {
        var ids = drafts.stream().map(Draft::id).toList();
        return facts.of(user, drafts).flatMap(reports -> Mono.zip(
                        photos.of(ids.stream().map(ReportService::photosOf).toList()),
                        appointments.visitsOf(user, ids.stream().map(ReportService::subject).toList()))
                .map(found -> reports.stream().map(report -> view(report, found.getT1(), found.getT2())).toList()));
    }

    private static DraftView view(Reporting report, Map<Subject, List<StoredFile>> photos, Map<Subject, List<VisitView>> visits) {
        var id = report.draft().id();
        return ReportViews.view(report, photos.getOrDefault(photosOf(id), List.of()).stream().map(StoredFile::id).toList(),
                visits.getOrDefault(subject(id), List.of()).stream().reduce((_, last) -> last));
    }

    private Mono<Draft> find(CurrentUser user, UUID id) {
        return owner(user).flatMap(owner -> drafts.find(owner, JOURNEY, id));
    }

    /** The person the report is for. */
    private static Mono<String> owner(CurrentUser user) {
        return Mono.justOrEmpty(user.onBehalfOf());
    }

    /** A draft's own id is the repair's later, so a slot held for it needs no handing over. */
    static Subject subject(UUID id) {
        return new Subject(Repair.SUBJECT, id);
    }

    /** Photos are the draft's until it is sent: those of a draft that nobody sends are forgotten with it. */
    static Subject photosOf(UUID draft) {
        return new Subject(Photos.DRAFT, draft);
    }
}

package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.contact.Contact;
import org.doorstep.contact.ContactEntry;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.Photos;
import org.doorstep.platform.files.StoredFile;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what a repair's page shows. */
@Component
class RepairViews {

    private record Parts(
            List<PromiseView> promises, List<VisitView> visits, List<UUID> photos, List<RepairStore.Entry> entries,
            List<ContactEntry> told, Optional<String> comesBackTo, boolean endable) {}

    private final RepairStore repairs;
    private final Promises promises;
    private final Appointments appointments;
    private final Contact contact;
    private final Photos photos;
    private final Clock clock;

    RepairViews(RepairStore repairs, Promises promises, Appointments appointments, Contact contact, Photos photos, Clock clock) {
        this.repairs = repairs;
        this.promises = promises;
        this.appointments = appointments;
        this.contact = contact;
        this.photos = photos;
        this.clock = clock;
    }

    /** @param sees all of it: a neighbour sees neither words nor photos nor who was told what */
    Mono<RepairView> view(CurrentUser user, Repair repair, boolean sees, Locale locale) {
        var subject = repair.subject();
        return Mono.zip(
                        promised(user, repair),
                        appointments.visitsOf(user, subject),
                        sees ? photos.of(subject).map(StoredFile::id).collectList() : Mono.just(List.<UUID>of()),
                        repairs.entries(repair.id()).collectList(),
                        sees ? contact.timeline(user, subject, locale) : Mono.just(List.<ContactEntry>of()),
                        comesBackTo(user, repair).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        sees && Viewers.mayAct(user) ? Withdrawing.mayEnd(user, repair, repairs) : Mono.just(false))
                .map(found -> view(user, repair, sees, new Parts(heard(user, repair, found.getT1(), found.getT5()), found.getT2(), found.getT3(), found.getT4(), found.getT5(),
                        found.getT6(), found.getT7())));
    }

    /** What was promised for it, and for what somebody answered how it went. */
    private Mono<List<PromiseView>> promised(CurrentUser user, Repair repair) {
        return promises.of(user, Set.of(repair.subject(), Aftermath.survey(repair))).map(all -> all.values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(PromiseView::due)).toList());
    }

    /** What an answer led to is shown to staff and to whoever may have given it: {@link Hearers} says who that can be. */
    private static List<PromiseView> heard(CurrentUser user, Repair repair, List<PromiseView> promised, List<ContactEntry> told) {
        boolean answered = user.onBehalfOf().map(repair.report().person()::equals).orElse(true) || Aftermath.answered(told);
        return promised.stream().filter(promise -> answered || promise.subject().equals(repair.subject())).toList();
    }

    private RepairView view(CurrentUser user, Repair repair, boolean sees, Parts parts) {
        var report = repair.report();
        var standing = repair.standing();
        var visit = RepairMoves.last(parts.visits());
        return new RepairView(repair.id(), repair.reference(), repair.where().name(), repair.where().communal(), report.fault(),
                repair.judged().priority().toString(), sees ? repair.judged().raisedFor() : List.of(),
                standing.state().code(), next(user, repair, parts, visit), report.at(), sees && Viewers.mayAct(user),
                sees ? report.words() : "", parts.promises(),
                visit.map(one -> visit(user, one, sees)), parts.photos(),
                parts.entries().stream().map(entry -> new RepairView.Entry(entry.at(), entry.what(), entry.args())).toList(),
                parts.told(), standing.waitingFor(), standing.doneNote(), parts.comesBackTo(),
                repair.alarming(), parts.endable() && standing.state().open());
    }

    /** A former tenant's repair is nobody's to read but staff's. */
    private Mono<String> comesBackTo(CurrentUser user, Repair repair) {
        return Mono.justOrEmpty(repair.report().recallOf())
                .flatMap(before -> repairs.find(new Whose.Anybodys(), before))
                .filter(before -> user instanceof CurrentUser.Staff || before.where().agreement().equals(repair.where().agreement()))
                .map(Repair::reference);
    }

    /** A visit under way is truer than the row, which follows it a moment later. */
    private NextStep next(CurrentUser user, Repair repair, Parts parts, Optional<VisitView> visit) {
        return repair.standing().next().kind() == NextStep.Kind.RATE_US
                ? Aftermath.next(user, repair, parts.promises(), parts.told())
                : visit.filter(one -> truer(repair.standing().state(), one)).flatMap(one -> next(repair, one)).orElse(repair.standing().next());
    }

    /**
     * But in an emergency we come sooner than the visit that was booked before; and on a later day nobody is on the way
     * any more, whatever the visit says: then we ring to find out.
     */
    private boolean truer(RepairState state, VisitView visit) {
        if (visit.day().isBefore(LocalDate.now(clock))) {
            return false;
        }
        return state == RepairState.EMERGENCY ? visit.state() != VisitState.BOOKED : state.open();
    }

    private static Optional<NextStep> next(Repair repair, VisitView visit) {
        var end = visit.day().atTime(visit.until()).atZone(RepairNotes.ZONE).toInstant();
        return switch (visit.state()) {
            case BOOKED -> Optional.of(NextStep.of(NextStep.Kind.VISIT, end));
            case ON_THE_WAY -> Optional.of(NextStep.of(NextStep.Kind.ON_THE_WAY, end));
            case ARRIVED -> Optional.of(new NextStep(NextStep.Kind.ARRIVED, Optional.empty()));
            // Until the row has heard of it, it still promises what the visit has done; an emergency is over when it is said to be.
            case DONE -> Optional.of(new NextStep(NextStep.Kind.VISIT_OVER, Optional.empty()))
                    .filter(_ -> repair.standing().state() != RepairState.EMERGENCY && RepairVisits.unheard(repair, visit));
            // Who has just cancelled is not told in the same moment that we come.
            case CANCELLED -> Optional.of(new NextStep(NextStep.Kind.WE_RING, Optional.empty())).filter(_ -> awaits(repair));
            case HELD, LAPSED, NO_ACCESS, MISSED -> Optional.empty();
        };
    }

    /** Whether its row still promises the visit. */
    private static boolean awaits(Repair repair) {
        return repair.standing().next().kind() == NextStep.Kind.VISIT;
    }

    /** Staff on the telephone change it for a resident until somebody sets off. */
    private RepairView.Visit visit(CurrentUser user, VisitView visit, boolean sees) {
        Instant now = clock.instant();
        return new RepairView.Visit(visit.id(), visit.day(), visit.window().code(), visit.from(), visit.until(),
                visit.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), visit.operative(),
                visit.state() == VisitState.BOOKED && (user instanceof CurrentUser.Staff || !now.isAfter(visit.changeUntil())), visit.changeUntil(),
                visit.noAccess().filter(none -> none.answer().isEmpty() && now.isBefore(none.answerUntil()))
                        .map(VisitView.NoAccess::answerUntil),
                visit.noAccess().filter(_ -> sees).map(none -> new RepairView.NobodyIn(none.at(), none.note(), none.photo())),
                visit.noAccess().filter(none -> none.answer().isPresent() || VisitNotices.late(visit)).isPresent());
    }
}

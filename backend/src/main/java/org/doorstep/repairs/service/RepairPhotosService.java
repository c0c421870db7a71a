package org.doorstep.repairs.service;

import java.util.List;
import java.util.UUID;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.VisitView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.files.OpenFile;
import org.doorstep.platform.files.PhotoOutcome;
import org.doorstep.platform.files.PhotoSize;
import org.doorstep.platform.files.Photos;
import org.doorstep.platform.journey.Draft;
import org.doorstep.platform.journey.Drafts;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.RepairPhotos;
import org.doorstep.repairs.ReportJourney;
import org.doorstep.repairs.ReportJourney.Answer;
import org.doorstep.repairs.model.Repair;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes photos in for a draft, or for the repair it became, and hands them out again; its draft's lock keeps the sixth out,
 * however fast they come.
 */
@Service
class RepairPhotosService implements RepairPhotos {

    private final ReportJourney journey;
    private final Drafts drafts;
    private final Photos photos;
    private final Viewers viewers;
    private final Appointments appointments;
    private final Tx tx;

    RepairPhotosService(ReportJourney journey, Drafts drafts, Photos photos, Viewers viewers, Appointments appointments, Tx tx) {
        this.journey = journey;
        this.drafts = drafts;
        this.photos = photos;
        this.viewers = viewers;
        this.appointments = appointments;
        this.tx = tx;
    }

    @Override
    public Mono<Answer> add(CurrentUser user, UUID draft, Flux<DataBuffer> bytes) {
        return journey.draft(user, draft)
                .filterWhen(view -> stillTheirs(user, view))
                .flatMap(view -> photos.accept(user, owner(draft, view.sentAs().isPresent()), bytes)
                        .flatMap(outcome -> switch (outcome) {
                            case PhotoOutcome.Accepted accepted -> within(user, draft, accepted);
                            case PhotoOutcome.Refused(var problem) -> Mono.<Answer>just(new Answer.Wrong(List.of(problem), view));
                        }))
                .defaultIfEmpty(new Answer.NotHere());
    }

    /** Who reported it and no longer holds the agreement adds nothing to it. */
    private Mono<Boolean> stillTheirs(CurrentUser user, DraftView draft) {
        return draft.sentAs().map(reference -> viewers.acting(user, reference).hasElement()).orElse(Mono.just(true));
    }

    private static Subject owner(UUID draft, boolean sent) {
        return sent ? ReportService.subject(draft) : ReportService.photosOf(draft);
    }

    /** Keeps the photo if it is not one too many; else it is forgotten again. One that was there before is not counted twice. */
    private Mono<Answer> within(CurrentUser user, UUID draft, PhotoOutcome.Accepted photo) {
        var counted = tx.run(drafts.lock(user.onBehalfOf().orElse(""), ReportService.JOURNEY, draft).flatMap(locked -> {
            var subject = owner(draft, locked.doneAs().isPresent());
            return arrived(draft, locked)
                    .then(photos.of(subject).count())
                    .flatMap(count -> !photo.added() || count <= LIMIT ? Mono.just(true) : photos.remove(subject, photo.id()).thenReturn(false));
        }));
        return counted.flatMap(kept -> journey.draft(user, draft).map(view -> kept
                ? new Answer.Kept(view)
                : new Answer.Wrong(List.of(Problem.of("photo", "repairs.photos.too-many", LIMIT)), view)));
    }

    /** Sent while the photo was on its way: it follows the others to the repair. */
    private Mono<Long> arrived(UUID draft, Draft locked) {
        return locked.doneAs().isPresent()
                ? photos.handOver(ReportService.photosOf(draft), ReportService.subject(draft))
                : Mono.just(0L);
    }

    @Override
    public Mono<DraftView> remove(CurrentUser user, UUID draft, UUID photo) {
        return journey.draft(user, draft)
                .filter(view -> view.sentAs().isEmpty())
                .flatMap(view -> tx.run(photos.remove(ReportService.photosOf(draft), photo)))
                .flatMap(_ -> journey.draft(user, draft));
    }

    @Override
    public Mono<OpenFile> ofDraft(CurrentUser user, UUID draft, UUID photo, PhotoSize size) {
        return journey.draft(user, draft).flatMap(_ -> photos.open(ReportService.photosOf(draft), photo, size));
    }

    @Override
    public Mono<OpenFile> ofRepair(CurrentUser user, String reference, UUID photo, PhotoSize size) {
        return viewers.seeing(user, reference).flatMap(repair -> photos.open(repair.subject(), photo, size)
                .switchIfEmpty(Mono.defer(() -> ofDoor(user, repair, photo, size))));
    }

    /** The photo of the door that says nobody was in is evidence about the resident, so it is theirs to see. */
    private Mono<OpenFile> ofDoor(CurrentUser user, Repair repair, UUID photo, PhotoSize size) {
        return appointments.visitsOf(user, repair.subject())
                .flatMap(visits -> Mono.justOrEmpty(visits.stream()
                        .filter(visit -> visit.noAccess().flatMap(VisitView.NoAccess::photo).filter(photo::equals).isPresent()).findFirst()))
                .flatMap(visit -> photos.open(new Subject("visit", visit.id()), photo, size));
    }
}

package org.doorstep.repairs.service;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.files.PhotoOutcome;
import org.doorstep.platform.files.Photos;
import org.doorstep.platform.files.Pieces;
import org.doorstep.platform.files.Pieces.Upload;
import org.doorstep.repairs.RepairPhotos;
import org.doorstep.repairs.RepairUploads;
import org.doorstep.repairs.ReportJourney;
import org.doorstep.repairs.ReportJourney.Answer;
import org.doorstep.repairs.UploadOutcome;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers a photo's pieces, and gives the whole of it where a photo that came at once goes. */
@Service
class RepairUploadsService implements RepairUploads {

    private final ReportJourney journey;
    private final RepairPhotos photos;
    private final Pieces pieces;

    RepairUploadsService(ReportJourney journey, RepairPhotos photos, Pieces pieces) {
        this.journey = journey;
        this.photos = photos;
        this.pieces = pieces;
    }

    @Override
    public Mono<UploadOutcome> begin(CurrentUser user, UUID draft, String name, long size) {
        return journey.draft(user, draft)
                .flatMap(_ -> Photos.refusal(size).map(problem -> refused(List.of(problem)))
                        .orElseGet(() -> pieces.begin(owner(user), draft, name, size)
                                .<UploadOutcome>map(UploadOutcome.Here::new).defaultIfEmpty(new UploadOutcome.Elsewhere())))
                .defaultIfEmpty(new UploadOutcome.NotHere());
    }

    @Override
    public Mono<Upload> find(CurrentUser user, UUID draft, UUID upload) {
        return pieces.find(owner(user), draft, upload);
    }

    @Override
    public Mono<UploadOutcome> goOn(CurrentUser user, UUID draft, UUID upload, long offset, Flux<DataBuffer> piece) {
        return find(user, draft, upload)
                .flatMap(before -> before.received() != offset ? Mono.<UploadOutcome>just(new UploadOutcome.Elsewhere())
                        : pieces.read(piece).flatMap(bytes -> keep(user, draft, before, bytes)))
                .onErrorResume(TimeoutException.class, _ -> refused(List.of(Problem.of(PhotoOutcome.FIELD, "photo-stalled"))))
                .defaultIfEmpty(new UploadOutcome.NotHere());
    }

    private Mono<UploadOutcome> keep(CurrentUser user, UUID draft, Upload before, byte[] piece) {
        if (piece.length > before.size() - before.received()) {
            return Mono.just(new UploadOutcome.TooMuch());
        }
        return pieces.append(before, piece).flatMap(kept -> kept ? find(user, draft, before.id()).flatMap(now -> kept(user, draft, now))
                : Mono.<UploadOutcome>just(new UploadOutcome.Elsewhere()));
    }

    private Mono<UploadOutcome> kept(CurrentUser user, UUID draft, Upload now) {
        return now.whole() && !now.done() ? finish(user, draft, now) : Mono.just(new UploadOutcome.Here(now));
    }

    private Mono<UploadOutcome> finish(CurrentUser user, UUID draft, Upload whole) {
        return photos.add(user, draft, pieces.bytes(whole)).flatMap(answer -> switch (answer) {
            case Answer.Kept _ -> pieces.done(whole).thenReturn(new UploadOutcome.Here(whole));
            case Answer.Wrong(var problems, _) -> passing(problems) ? refused(problems) : forgotten(whole, new UploadOutcome.Refused(problems));
            case Answer.SlotGone _, Answer.NotHere _ -> forgotten(whole, new UploadOutcome.NotHere());
        });
    }

    /** Whoever sent the end a second time, while the first was at it, read what the first had taken away. */
    private Mono<UploadOutcome> forgotten(Upload whole, UploadOutcome outcome) {
        return pieces.forget(whole).map(gone -> gone ? outcome : new UploadOutcome.Here(whole));
    }

    private static boolean passing(List<Problem> problems) {
        return problems.stream().map(Problem::code).anyMatch(PhotoOutcome.PASSING::contains);
    }

    private static Mono<UploadOutcome> refused(List<Problem> problems) {
        return Mono.just(new UploadOutcome.Refused(problems));
    }

    private static String owner(CurrentUser user) {
        return user.onBehalfOf().orElse("");
    }
}

package org.doorstep.desk.web;

import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.files.OpenFile;
import org.doorstep.platform.files.PhotoOutcome;
import org.doorstep.platform.files.PhotoSize;
import org.doorstep.platform.files.Photos;
import org.doorstep.platform.files.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Photos of a door that nobody opened. One taken in stays with its visit, whatever else was wrong with the form. */
@Component
class DoorPhotos {

    private static final String VISIT = "visit";

    private final Photos photos;

    DoorPhotos(Photos photos) {
        this.photos = photos;
    }

    /** Takes in what was sent; without a file, the last photo of the visit stands. The caller knows the visit is theirs. */
    Mono<Kept> keep(CurrentUser user, UUID visit, @Nullable Part part) {
        if (!(part instanceof FilePart file) || file.filename().isEmpty()) {
            return last(visit).map(photo -> new Kept(photo, Optional.empty()));
        }
        return photos.accept(user, new Subject(VISIT, visit), file.content()).flatMap(outcome -> switch (outcome) {
            case PhotoOutcome.Accepted(var id, _) -> Mono.just(new Kept(Optional.of(id), Optional.empty()));
            case PhotoOutcome.Refused(var problem) -> last(visit)
                    .map(photo -> new Kept(photo, Optional.of(new Problem("photo", problem.code(), problem.args()))));
        });
    }

    Mono<Optional<UUID>> last(UUID visit) {
        return photos.of(new Subject(VISIT, visit)).map(StoredFile::id).collectList()
                .map(ids -> ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast()));
    }

    /** For the desk, which sees every repair. */
    Mono<OpenFile> open(UUID visit, UUID photo) {
        return photos.open(new Subject(VISIT, visit), photo, PhotoSize.FULL);
    }

    /** @param photo the one that stands; @param problem with the one sent */
    record Kept(Optional<UUID> photo, Optional<Problem> problem) {}
}

package org.doorstep.repairs;

import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.OpenFile;
import org.doorstep.platform.files.PhotoSize;
import org.doorstep.repairs.ReportJourney.Answer;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photos of a report and of the repair it becomes; served only to those who may see it. */
public interface RepairPhotos {

    /** How many a report may have. */
    int LIMIT = 5;

    /**
     * Adds one to a draft of theirs, or to the repair it has become: a photo on a bad line comes after its report, which
     * did not wait for it.
     *
     * @param bytes JPEG, PNG or WebP up to 15 MB; consumed as it arrives
     */
    Mono<Answer> add(CurrentUser user, UUID draft, Flux<DataBuffer> bytes);

    /** Takes one away again; empty when it is not there. */
    Mono<DraftView> remove(CurrentUser user, UUID draft, UUID photo);

    /** One of a draft's; empty when it is not there or not theirs. */
    Mono<OpenFile> ofDraft(CurrentUser user, UUID draft, UUID photo, PhotoSize size);

    /** One of a repair's; empty when it is not there or they may not see it. */
    Mono<OpenFile> ofRepair(CurrentUser user, String reference, UUID photo, PhotoSize size);
}

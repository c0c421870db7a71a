package org.doorstep.repairs;

import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.Pieces.Upload;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photos of a report that come in pieces: a line that is cut costs the piece that was on it, and no more. */
public interface RepairUploads {

    /**
     * Begins one for a draft of theirs, or for the repair it has become; the same again under the same name.
     *
     * @param name the sender's own for it, of up to 64 characters
     * @param size of the photo, in bytes
     */
    Mono<UploadOutcome> begin(CurrentUser user, UUID draft, String name, long size);

    /** How far one is; empty when it is not there or not theirs. */
    Mono<Upload> find(CurrentUser user, UUID draft, UUID upload);

    /**
     * Keeps the next piece. With the last one the draft has the photo, as {@link RepairPhotos#add} would have taken it; where
     * that failed in a moment, an empty piece at the end asks for it again.
     *
     * @param offset which byte of the photo the piece's first one is
     * @param piece  up to 512 KiB
     */
    Mono<UploadOutcome> goOn(CurrentUser user, UUID draft, UUID upload, long offset, Flux<DataBuffer> piece);
}

package org.doorstep.platform.files;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Photos in, kept and out again. Who may add or see one is the asking feature's question: it answers it first, and
 * then names the subject the photo belongs to, so a photo's id alone opens nothing.
 */
public final class Photos {

    /** The kind of subject a photo belongs to before there is a case; photos of drafts nobody finishes are forgotten. */
    public static final String DRAFT = "draft";

    private final PhotoIntake intake;
    private final FileKeeper keeper;
    private final StoredFiles files;
    private final FileStore store;

    Photos(PhotoIntake intake, FileKeeper keeper, StoredFiles files, FileStore store) {
        this.intake = intake;
        this.keeper = keeper;
        this.files = files;
        this.store = store;
    }

    /** What is wrong with an upload of so many bytes, before any of them have come; empty where it may come. */
    public static Optional<Problem> refusal(long size) {
        if (size == 0) {
            return Optional.of(Problem.of(PhotoOutcome.FIELD, "photo-empty"));
        }
        return size <= PhotoLimits.USUAL.bytes() ? Optional.empty()
                : Optional.of(Problem.of(PhotoOutcome.FIELD, "photo-size", PhotoLimits.USUAL.megabytes()));
    }

    /**
     * Takes in one upload: JPEG, PNG or WebP up to 15 MB and 50 million pixels. Takes seconds and draws on bounded
     * threads, so it is never called inside a transaction; a photo taken in for a draft is given to the case by
     * {@link #handOver} inside the case's own. The same photo given twice is one.
     *
     * @param who   named in the row as its maker
     * @param owner what the photo belongs to
     * @param bytes the upload; never held in memory as a whole, cancelled at the limit
     */
    public Mono<PhotoOutcome> accept(CurrentUser who, Subject owner, Flux<DataBuffer> bytes) {
        return intake.take(
                bytes, made -> keeper.keep(who, owner, made).map(kept -> new PhotoOutcome.Accepted(kept.file().id(), kept.added())));
    }

    /** The photo, if it is this subject's; empty when there is none such. */
    public Mono<OpenFile> open(Subject owner, UUID id, PhotoSize size) {
        return files.find(owner, id).map(kept -> switch (size) {
            case FULL -> opened(kept.file(), kept.photo(), kept.file().size(), "f");
            case THUMBNAIL -> opened(kept.file(), kept.thumbnail(), kept.thumbnailSize(), "t");
        });
    }

    /** The subject's photos in the order they were given. */
    public Flux<StoredFile> of(Subject owner) {
        return files.of(List.of(owner));
    }

    /** The same of many in one round trip; who has none is left out. */
    public Mono<Map<Subject, List<StoredFile>>> of(Collection<Subject> owners) {
        return owners.isEmpty() ? Mono.just(Map.of()) : files.of(owners).collect(Collectors.groupingBy(StoredFile::owner));
    }

    /** The draft's photos become the case's but for those it has already, in the caller's transaction; how many there were. */
    public Mono<Long> handOver(Subject draft, Subject toCase) {
        return files.handOver(draft, toCase);
    }

    /** Forgets one photo, in the caller's transaction; its bytes go with the next sweep. False when it is not theirs. */
    public Mono<Boolean> remove(Subject owner, UUID id) {
        return files.remove(owner, id);
    }

    private OpenFile opened(StoredFile file, FileKey key, long size, String suffix) {
        return new OpenFile(file.contentType(), size, file.sha256().substring(0, 16) + suffix, store.get(key));
    }
}

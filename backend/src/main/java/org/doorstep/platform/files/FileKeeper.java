package org.doorstep.platform.files;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Mono;

/**
 * Bytes first, then the row that names them; the row goes first, then the bytes. So a row never points at nothing,
 * whenever the process dies, and bytes that no row names are found by the sweep a day later.
 */
final class FileKeeper {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final String JPEG = "image/jpeg";

    private final FileStore store;
    private final StoredFiles files;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FileKeeper(FileStore store, StoredFiles files, Ids ids, Clock clock) {
        this.store = store;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** A photo sent again is the one that is there: the bytes just written have no name and are swept. */
    Mono<StoredFiles.Inserted> keep(CurrentUser who, Subject owner, Making.Made made) {
        var file = new StoredFile(ids.next(), owner, "photo", JPEG, made.size(), made.sha256(), clock.instant());
        var kept = new StoredFiles.Kept(
                file, FileKey.random(random), FileKey.random(random), made.thumbnailSize(), who.actor());
        return store.put(kept.photo(), made.photo())
                .then(store.put(kept.thumbnail(), made.thumbnail()))
                .then(files.insert(kept));
    }

    /**
     * Forgets the files of drafts that are forgotten, and the bytes that no row names any more.
     *
     * @return how many files' bytes were removed
     */
    Mono<Long> sweep() {
        var before = clock.instant().minus(GRACE);
        return files.removeOfGoneDrafts(before)
                .thenMany(store.writtenBefore(before))
                .buffer(BATCH)
                .concatMap(this::forgetNameless)
                .reduce(0L, Long::sum);
    }

    private Mono<Long> forgetNameless(List<FileKey> keys) {
        return files.nameless(keys).concatMap(store::delete).filter(gone -> gone).count();
    }
}

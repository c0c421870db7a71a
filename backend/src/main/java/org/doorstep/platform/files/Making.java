package org.doorstep.platform.files;

import java.nio.file.Path;
import org.doorstep.kernel.Problem;

/** What came of drawing an upload afresh. */
sealed interface Making {

    /** @param sha256 of the photo, in hexadecimal */
    record Made(Path photo, long size, String sha256, Path thumbnail, long thumbnailSize) implements Making {}

    record Refused(Problem problem) implements Making {}

    static Making refused(String code, Object... args) {
        return new Refused(Problem.of(PhotoOutcome.FIELD, code, args));
    }
}

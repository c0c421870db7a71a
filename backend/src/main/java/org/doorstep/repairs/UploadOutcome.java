package org.doorstep.repairs;

import java.util.List;

import org.doorstep.kernel.Problem;
import org.doorstep.platform.files.Pieces.Upload;

/** What came of a photo's upload, or of a piece of it. */
public sealed interface UploadOutcome {

    /** It is so far; at its end the draft has the photo. */
    record Here(Upload upload) implements UploadOutcome {}

    /** It goes on somewhere else than the sender believes, or their name for it is another's. */
    record Elsewhere() implements UploadOutcome {}

    /** More came than was said. */
    record TooMuch() implements UploadOutcome {}

    /** The photo is not taken, with the problems that one sent whole would have; of the moment alone, its bytes stay. */
    record Refused(List<Problem> problems) implements UploadOutcome {}

    /** Not there, or not theirs. */
    record NotHere() implements UploadOutcome {}
}

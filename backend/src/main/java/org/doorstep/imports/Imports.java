package org.doorstep.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.doorstep.kernel.CurrentUser;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes files in: whole or not at all, and the same file again changes nothing. For the integration client and for
 * Doorstep's own jobs, and for those whom a sender's map lets send its files; everybody else is refused.
 */
public interface Imports {

    /** The kinds of file there are, each after those whose rows it names. */
    List<String> kinds();

    /**
     * Takes in an upload of any size up to the limit of {@link ImportSettings}.
     *
     * @param charset what the text is in, unless it begins with a byte order mark
     * @throws org.springframework.core.io.buffer.DataBufferLimitException in the answer, when it is larger
     */
    default Mono<ImportOutcome> take(CurrentUser user, String kind, Charset charset, Flux<DataBuffer> upload) {
        return take(user, kind, Map.of(), charset, upload);
    }

    /**
     * The same for a kind, or for a sender whose files a map reads.
     *
     * @param said what such a sender's file does not say of itself: {@code rows}, {@code total} in pounds
     */
    Mono<ImportOutcome> take(CurrentUser user, String kind, Map<String, String> said, Charset charset, Flux<DataBuffer> upload);

    /** Takes in a file on this machine, of any size. */
    Mono<ImportOutcome> take(CurrentUser user, String kind, Charset charset, Path file);

    /**
     * Takes in every {@code <kind>.csv} of a folder, in the order of {@link #kinds()}, up to the first that is not
     * taken in.
     */
    Flux<ImportOutcome> takeFolder(CurrentUser user, Charset charset, Path folder);
}

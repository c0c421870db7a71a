package org.doorstep.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.kernel.CurrentUser;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes files in: whole or not at all, and the same file again changes nothing. For the integration client and for
 * Doorstep's own jobs; everybody else is refused.
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
    Mono<ImportOutcome> take(CurrentUser user, String kind, Charset charset, Flux<DataBuffer> upload);

    /** Takes in a file on this machine, of any size. */
    Mono<ImportOutcome> take(CurrentUser user, String kind, Charset charset, Path file);

    /**
     * Takes in every {@code <kind>.csv} of a folder, in the order of {@link #kinds()}, up to the first that is not
     * taken in.
     */
    Flux<ImportOutcome> takeFolder(CurrentUser user, Charset charset, Path folder);
}

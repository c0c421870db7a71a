package org.doorstep.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.spi.ImportMap;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files that a person sends by hand, of senders whose files a map reads: looked at whole first, told what is in it, and taken
 * in when they say so. A file that was looked at waits for three days, for whoever sent it alone.
 */
public interface HandedFiles {

    /** The largest such a file may be, in bytes. */
    long LARGEST = 16L * 1024 * 1024;

    /** Whose files this caller may send. */
    List<Sender> senders(CurrentUser user);

    /**
     * Checks a file and keeps it aside. Nothing of it is taken in.
     *
     * @param said what its sender's files do not say of themselves: {@code rows}, {@code total} in pounds, {@code from} a day, where nothing came
     *             on the first ones
     */
    Mono<Look> look(CurrentUser user, String sender, Map<String, String> said, Flux<DataBuffer> upload);

    /** Takes in what was looked at, with the same said of it; empty where there is no such file of this caller's. */
    Mono<Taken> take(CurrentUser user, String sender, UUID file, Map<String, String> said);

    /** @param asked what has to be said beside its files: of {@code rows} and {@code total} */
    record Sender(String name, String title, Set<String> asked) {}

    /** What a file is. */
    sealed interface Look {

        /**
         * It can be taken in.
         *
         * @param total   of its amounts, as the sender signs them
         * @param first   the day from which it tells everything
         * @param asAt    the day up to which it tells everything
         * @param above   what stands above its headings; may be empty
         * @param become  of its rows
         * @param reach   how far its sender's money will be here then
         */
        record Ready(UUID file, long rows, Money total, LocalDate first, LocalDate asAt, String above, ImportMap.Foreseen become, ImportMap.Reach reach) implements Look {}

        record Wrong(ImportOutcome.Refused refused) implements Look {}

        record TooLarge() implements Look {}

        /** No such sender, or this caller may not send its files. */
        record NotHere() implements Look {}
    }

    /** What became of it. */
    sealed interface Taken {

        record Done(ImportOutcome outcome) implements Taken {}

        /** It was taken in before, by whoever sent it. */
        record Before() implements Taken {}
    }
}

package org.doorstep.platform.spi;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * How the files of one sender are read as files of a kind: a bank's or a shop's are as they are, and say what they say in
 * columns of their own.
 */
public interface ImportMap {

    /** The last part of the address, beside the names of the kinds. */
    String name();

    /** What whoever sends such a file calls it. */
    String title();

    /** What its text is in, unless it begins with a byte order mark. */
    Charset charset();

    /** What its rows become. */
    ImportKind kind();

    /** Whether somebody may send one by hand; machines with the integration role always may. */
    boolean maySend(CurrentUser user);

    /** What has to be said beside the file since it does not say it itself: of {@code rows} and {@code total}. */
    Set<String> asked();

    /** @param said what was said beside the file, by the names of {@link #asked()}; and {@code from}, should there be no row of the first days it tells of */
    ImportReading reading(Map<String, String> said);

    /** What will become of these rows. Reads only; at most a thousand at a time. */
    Mono<Foreseen> foresee(List<ImportRow> rows);

    /** How far the sender's money will be here once the file is taken in. Reads only. */
    default Mono<Reach> reach(ImportReading.Told told) {
        return Mono.just(new Reach(told.asAt(), List.of()));
    }

    /**
     * @param until the day up to which pages will say so
     * @param gaps  days before this file's that none of its sender's had, the oldest first; empty where there are none, or nobody can know
     */
    record Reach(LocalDate until, List<Gap> gaps) {

        public Reach {
            gaps = List.copyOf(gaps);
        }
    }

    /** From the first day to the last. */
    record Gap(LocalDate from, LocalDate to) {}

    /**
     * @param waiting   rows that will wait for a person
     * @param known     rows that were taken in before
     * @param elsewhere rows that another file tells of: counted, and not taken in
     * @param another   rows alike in all that is looked at to one of another sender's: it may be that sender's file
     * @param whose     those senders
     */
    record Foreseen(long waiting, long known, long elsewhere, long another, Set<String> whose) {

        public static final Foreseen NOTHING = new Foreseen(0, 0, 0, 0, Set.of());

        public Foreseen plus(Foreseen other) {
            return new Foreseen(waiting + other.waiting, known + other.known, elsewhere + other.elsewhere, another + other.another,
                    Stream.concat(whose.stream(), other.whose.stream()).collect(Collectors.toUnmodifiableSet()));
        }
    }
}

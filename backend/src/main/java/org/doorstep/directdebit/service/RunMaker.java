package org.doorstep.directdebit.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.doorstep.directdebit.model.BacsFile;
import org.doorstep.directdebit.model.BacsRecord;
import org.doorstep.directdebit.model.BacsText;
import org.doorstep.directdebit.model.BacsVerdict;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.platform.safe.Safe;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes the file of a day, once: its records are gathered some at a time, so that one that was killed half way goes on where
 * it stopped, then printed, read again by a stranger to the printer, and held against what was to be taken.
 */
@Component
class RunMaker {

    private static final int SERIALS = 1_000_000;

    private final Tx tx;
    private final RunStore runs;
    private final Gathering gathering;
    private final Contents contents;
    private final Scheme scheme;
    private final SafeClock safe;

    RunMaker(Tx tx, RunStore runs, Gathering gathering, Contents contents, Scheme scheme, SafeClock safe) {
        this.tx = tx;
        this.runs = runs;
        this.gathering = gathering;
        this.contents = contents;
        this.scheme = scheme;
        this.safe = safe;
    }

    /** Seals the file, and says when. */
    @Component("directDebitSafeClock")
    record SafeClock(Safe safe, Stamp stamp) {}

    /** @return the days of the file that is there now; empty when there is nothing to hand in today */
    Mono<CollectionDay.On> make(Originator originator) {
        return days().flatMap(days -> tx.run(runs.open(days)).flatMap(run -> run.made() ? Mono.just(days)
                : gathering.all(days).then(Mono.defer(() -> tx.run(print(originator, days))))));
    }

    /** A file goes in on a working day, and not when nobody knows on which day its money would move. */
    private Mono<CollectionDay.On> days() {
        var today = safe.stamp().today();
        return scheme.isWorkingDay(today) && scheme.calendar().handedIn(today) instanceof CollectionDay.On on
                ? Mono.just(on) : Mono.empty();
    }

    private Mono<CollectionDay.On> print(Originator originator, CollectionDay.On days) {
        return runs.open(days).flatMap(run -> run.made() ? Mono.just(days) : contents.of(days.input()).flatMap(records ->
                records.isEmpty() ? runs.forget(days.input()).then(Mono.<CollectionDay.On>empty())
                        : runs.made(days.input(), made(originator, days, run.number(), records)).thenReturn(days)));
    }

    private RunStore.Made made(Originator originator, CollectionDay.On days, long number, List<Contents.Ready> records) {
        var file = new BacsFile(originator, "%06d".formatted(number % SERIALS), 1, days.input(),
                records.stream().map(record -> record(record, days.processing())).toList()).write();
        var read = reconciled(file, records);
        var bytes = file.getBytes(StandardCharsets.US_ASCII);
        return new RunStore.Made(read.collections(), read.taken(), read.instructions(), sha256(bytes), safe.safe().seal(row(days.input()), bytes),
                safe.stamp().now());
    }

    private static BacsRecord record(Contents.Ready ready, LocalDate processing) {
        var printed = ready.printed();
        return new BacsRecord(printed.line().code(), ready.account(), printed.line().amount().pence(), printed.reference(), BacsText.of(printed.payer().holder()), processing);
    }

    /** A file that does not say what the rows say is not kept, and the job has failed. */
    private BacsVerdict.Sound reconciled(String file, List<Contents.Ready> records) {
        if (!(scheme.check().check(file) instanceof BacsVerdict.Sound read)) {
            throw new IllegalStateException("the file that was made is not sound");
        }
        long taken = records.stream().mapToLong(record -> record.printed().line().amount().pence()).sum();
        long collections = records.stream().filter(record -> record.printed().line().month().isPresent()).count();
        if (read.taken() != taken || read.collections() != collections || read.instructions() != records.size() - collections) {
            throw new IllegalStateException("the file that was made adds up to something else");
        }
        return read;
    }

    static String row(LocalDate input) {
        return "direct-debit-run:" + input;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

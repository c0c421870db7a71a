package org.doorstep.imports.service;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.doorstep.imports.ImportSettings;
import org.doorstep.imports.model.CsvRecord;
import org.doorstep.imports.model.Examined;
import org.doorstep.imports.model.Examiner;
import org.doorstep.imports.model.FileText;
import org.doorstep.imports.model.Layout;
import org.doorstep.imports.model.MappedRecords;
import org.doorstep.imports.model.Report;
import org.doorstep.platform.files.Spool;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportReading;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.ImportTally;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes through a file on disk, a thousand rows at a time. */
@Component
class ImportCheck {

    /** As {@link ImportKind} promises its writers. */
    private static final int BATCH = 1000;

    private final Spool spool;
    private final ImportSettings settings;

    ImportCheck(Spool spool, ImportSettings settings) {
        this.spool = spool;
        this.settings = settings;
    }

    /**
     * What a whole file is, and what is wrong with it.
     *
     * @param foreseen what will become of its rows; nothing where nobody asked
     * @param told     what a sender's file says of itself; empty for a kind's own
     */
    record Checked(Report report, String sha256, long bytes, ImportMap.Foreseen foreseen, Optional<ImportReading.Told> told) {}

    /** Checks every row, and that all it names is there. Writes nothing. */
    Mono<Checked> check(Incoming incoming, Path file, Charset charset) {
        return check(incoming, file, charset, _ -> Mono.empty());
    }

    /** @param foresee asked of all rows that are right, a batch at a time; its answers are added up */
    Mono<Checked> check(Incoming incoming, Path file, Charset charset, Function<List<ImportRow>, Mono<ImportMap.Foreseen>> foresee) {
        return looked(incoming, file, charset).flatMap(reading -> {
            var wrong = reading.map(ImportReading::looked).orElse(List.of());
            return wrong.isEmpty() ? check(incoming.kind(), reading, new Whole(file, charset), foresee)
                    : Mono.just(new Checked(new Report(0, wrong.size(), wrong), "", 0, ImportMap.Foreseen.NOTHING, Optional.empty()));
        });
    }

    private record Whole(Path file, Charset charset) {}

    private Mono<Checked> check(
            ImportKind kind, Optional<ImportReading> reading, Whole whole, Function<List<ImportRow>, Mono<ImportMap.Foreseen>> foresee) {
        var text = new FileText(whole.charset());
        var examiner = examiner(kind);
        var lines = lines(kind, reading, examiner);
        var tally = kind.tally();
        return records(whole.file(), text).map(lines)
                .concatMap(records -> {
                    var examined = examiner.examine(records);
                    return lookUp(kind, examiner, added(tally, examined)).then(examined.right().isEmpty()
                            ? Mono.just(ImportMap.Foreseen.NOTHING) : foresee.apply(examined.right()).defaultIfEmpty(ImportMap.Foreseen.NOTHING));
                }, 1)
                .takeWhile(_ -> !examiner.hopeless())
                .reduce(ImportMap.Foreseen.NOTHING, ImportMap.Foreseen::plus)
                .flatMap(foreseen -> report(examiner, tally).map(report -> checked(report, text, foreseen, reading)));
    }

    private static Checked checked(Report report, FileText text, ImportMap.Foreseen foreseen, Optional<ImportReading> reading) {
        return new Checked(report, text.sha256(), text.bytes(), foreseen, report.clean() ? reading.map(ImportReading::told) : Optional.empty());
    }

    /** A sender's file is looked through before it is read; a kind's own is not. */
    private Mono<Optional<ImportReading>> looked(Incoming incoming, Path file, Charset charset) {
        return Mono.defer(() -> {
            var reading = incoming.reading();
            return reading.map(each -> records(file, new FileText(charset)).doOnNext(records -> MappedRecords.look(each, records)).then())
                    .orElse(Mono.empty()).thenReturn(reading);
        });
    }

    private static UnaryOperator<List<CsvRecord>> lines(ImportKind kind, Optional<ImportReading> reading, Examiner examiner) {
        return reading.<UnaryOperator<List<CsvRecord>>>map(each -> new MappedRecords(each, kind, problem -> examiner.found(List.of(problem)))::of)
                .orElse(UnaryOperator.identity());
    }

    private static List<ImportRow> added(ImportTally tally, Examined examined) {
        examined.right().forEach(tally::add);
        return examined.readable();
    }

    /** A sum that is wrong because a row is says nothing: the row comes first. */
    private static Mono<Report> report(Examiner examiner, ImportTally tally) {
        if (examiner.report().clean()) {
            examiner.found(tally.end());
        }
        var report = examiner.report();
        return report.clean() ? tally.beside().doOnNext(examiner::found).map(_ -> examiner.report()) : Mono.just(report);
    }

    /** The rows of a file that was found right; fails should it no longer be. */
    Flux<List<ImportRow>> rows(Incoming incoming, Path file, Charset charset) {
        return looked(incoming, file, charset).flatMapMany(reading -> {
            var examiner = examiner(incoming.kind());
            return records(file, new FileText(charset)).map(lines(incoming.kind(), reading, examiner))
                    .map(records -> examiner.examine(records).right())
                    .filter(rows -> !rows.isEmpty())
                    .concatWith(Mono.defer(() -> unchanged(examiner)));
        });
    }

    private static Mono<List<ImportRow>> unchanged(Examiner examiner) {
        return examiner.report().clean() ? Mono.empty()
                : Mono.error(new IllegalStateException("the file changed while it was being read"));
    }

    private static Mono<Examiner> lookUp(ImportKind kind, Examiner examiner, List<ImportRow> rows) {
        return rows.isEmpty() ? Mono.just(examiner)
                : kind.dangling(rows).doOnNext(examiner::found).thenReturn(examiner);
    }

    /** One piece and one batch at a time: what waits between two steps is what fills the memory. */
    private Flux<List<CsvRecord>> records(Path file, FileText text) {
        return spool.read(file)
                .concatMapIterable(piece -> fed(text, piece), 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(text.end())))
                .buffer(BATCH);
    }

    private static List<CsvRecord> fed(FileText text, DataBuffer piece) {
        var bytes = new byte[piece.readableByteCount()];
        piece.read(bytes);
        return text.feed(ByteBuffer.wrap(bytes));
    }

    private Examiner examiner(ImportKind kind) {
        return new Examiner(new Layout(kind.columns(), kind.key(), kind::check), settings.listed());
    }
}

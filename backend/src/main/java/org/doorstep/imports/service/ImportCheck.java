package org.doorstep.imports.service;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.imports.ImportSettings;
import org.doorstep.imports.model.CsvRecord;
import org.doorstep.imports.model.Examined;
import org.doorstep.imports.model.Examiner;
import org.doorstep.imports.model.FileText;
import org.doorstep.imports.model.Layout;
import org.doorstep.imports.model.Report;
import org.doorstep.platform.files.Spool;
import org.doorstep.platform.spi.ImportKind;
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

    /** What a whole file is, and what is wrong with it. */
    record Checked(Report report, String sha256, long bytes) {}

    /** Checks every row, and that all it names is there. Writes nothing. */
    Mono<Checked> check(ImportKind kind, Path file, Charset charset) {
        return Mono.defer(() -> {
            var text = new FileText(charset);
            var examiner = examiner(kind);
            var tally = kind.tally();
            return records(file, text)
                    .concatMap(records -> lookUp(kind, examiner, added(tally, examiner.examine(records))), 1)
                    .takeWhile(_ -> !examiner.hopeless())
                    .then(Mono.fromSupplier(() -> new Checked(report(examiner, tally), text.sha256(), text.bytes())));
        });
    }

    private static List<ImportRow> added(ImportTally tally, Examined examined) {
        examined.right().forEach(tally::add);
        return examined.readable();
    }

    /** A sum that is wrong because a row is says nothing: the row comes first. */
    private static Report report(Examiner examiner, ImportTally tally) {
        if (examiner.report().clean()) {
            examiner.found(tally.end());
        }
        return examiner.report();
    }

    /** The rows of a file that was found right; fails should it no longer be. */
    Flux<List<ImportRow>> rows(ImportKind kind, Path file, Charset charset) {
        return Flux.defer(() -> {
            var examiner = examiner(kind);
            return records(file, new FileText(charset))
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

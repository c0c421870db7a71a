package org.doorstep.imports.service;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportSettings;
import org.doorstep.imports.Imports;
import org.doorstep.imports.service.ImportCheck.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.files.Spool;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportMap;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checks the whole file first, outside any transaction and without writing, then keeps it in one: a refusal costs the
 * database nothing, and what the check found there stays there, since no import ever deletes what another may name. What was
 * not there may have come in between; a kind that minds looks again in its turn ({@link ImportKind.Overtaken}).
 */
@Service
class TakeFiles implements Imports {

    private final Kinds kinds;
    private final Spool spool;
    private final ImportCheck check;
    private final ImportKeeper keeper;
    private final ImportSettings settings;

    TakeFiles(Kinds kinds, Spool spool, ImportCheck check, ImportKeeper keeper, ImportSettings settings) {
        this.kinds = kinds;
        this.spool = spool;
        this.check = check;
        this.keeper = keeper;
        this.settings = settings;
    }

    @Override
    public List<String> kinds() {
        return kinds.names();
    }

    @Override
    public Mono<ImportOutcome> take(CurrentUser user, String kind, Map<String, String> said, Charset charset, Flux<DataBuffer> upload) {
        return allowed(user, kind, said, known ->
                spool.whileKept(upload, settings.largest().toBytes(), file -> take(user, known, charset, file)));
    }

    @Override
    public Mono<ImportOutcome> take(CurrentUser user, String kind, Charset charset, Path file) {
        return allowed(user, kind, Map.of(), known -> take(user, known, charset, file));
    }

    @Override
    public Flux<ImportOutcome> takeFolder(CurrentUser user, Charset charset, Path folder) {
        return Flux.fromIterable(kinds.names())
                .filter(kind -> Files.isRegularFile(folder.resolve(kind + ".csv")))
                .concatMap(kind -> take(user, kind, charset, folder.resolve(kind + ".csv")), 1)
                .takeUntil(outcome -> !(outcome instanceof ImportOutcome.Taken));
    }

    private Mono<ImportOutcome> allowed(
            CurrentUser user, String kind, Map<String, String> said, Function<Incoming, Mono<ImportOutcome>> take) {
        var incoming = kinds.named(kind, said);
        if (!Incoming.machine(user) && incoming.filter(known -> known.maySend(user)).isEmpty()) {
            return Mono.just(new ImportOutcome.NotAllowed());
        }
        return incoming.map(take).orElseGet(() -> Mono.just(new ImportOutcome.Unknown(kind, known())));
    }

    private List<String> known() {
        return Stream.concat(kinds.names().stream(), kinds.maps().stream().map(ImportMap::name)).toList();
    }

    /** A sender's map says what its text is in; a kind's file is in what was declared. */
    private Mono<ImportOutcome> take(CurrentUser user, Incoming incoming, Charset declared, Path file) {
        var charset = incoming.map().map(ImportMap::charset).orElse(declared);
        return check.check(incoming, file, charset).flatMap(checked ->
                checked.report().clean() ? keeper.keep(user, incoming, charset, file, checked)
                .onErrorResume(ImportKind.Overtaken.class, _ -> overtaken(incoming, charset, file)) : refused(incoming, checked));
    }

    /** What another file changed in between is told as if this one had come after it, as it did. */
    private Mono<ImportOutcome> overtaken(Incoming incoming, Charset charset, Path file) {
        return check.check(incoming, file, charset).flatMap(again ->
                again.report().clean() ? Mono.just(new ImportOutcome.Busy(incoming.name())) : refused(incoming, again));
    }

    private static Mono<ImportOutcome> refused(Incoming incoming, Checked checked) {
        var report = checked.report();
        return Mono.just(new ImportOutcome.Refused(incoming.name(), report.rows(), report.problems(), report.listed()));
    }
}

package org.doorstep.imports.service;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportSettings;
import org.doorstep.imports.Imports;
import org.doorstep.imports.service.ImportCheck.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.files.Spool;
import org.doorstep.platform.spi.ImportKind;
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
    public Mono<ImportOutcome> take(CurrentUser user, String kind, Charset charset, Flux<DataBuffer> upload) {
        return allowed(user, kind, known ->
                spool.whileKept(upload, settings.largest().toBytes(), file -> take(user, known, charset, file)));
    }

    @Override
    public Mono<ImportOutcome> take(CurrentUser user, String kind, Charset charset, Path file) {
        return allowed(user, kind, known -> take(user, known, charset, file));
    }

    @Override
    public Flux<ImportOutcome> takeFolder(CurrentUser user, Charset charset, Path folder) {
        return Flux.fromIterable(kinds.names())
                .filter(kind -> Files.isRegularFile(folder.resolve(kind + ".csv")))
                .concatMap(kind -> take(user, kind, charset, folder.resolve(kind + ".csv")), 1)
                .takeUntil(outcome -> !(outcome instanceof ImportOutcome.Taken));
    }

    private Mono<ImportOutcome> allowed(CurrentUser user, String kind, Function<ImportKind, Mono<ImportOutcome>> take) {
        if (!user.holds(Role.INTEGRATION) && !(user instanceof CurrentUser.System)) {
            return Mono.just(new ImportOutcome.NotAllowed());
        }
        return kinds.named(kind).map(take).orElseGet(() -> Mono.just(new ImportOutcome.Unknown(kind, kinds.names())));
    }

    private Mono<ImportOutcome> take(CurrentUser user, ImportKind kind, Charset charset, Path file) {
        return check.check(kind, file, charset).flatMap(checked ->
                checked.report().clean() ? keeper.keep(user, kind, charset, file, checked)
                .onErrorResume(ImportKind.Overtaken.class, _ -> overtaken(kind, charset, file)) : refused(kind, checked));
    }

    /** What another file changed in between is told as if this one had come after it, as it did. */
    private Mono<ImportOutcome> overtaken(ImportKind kind, Charset charset, Path file) {
        return check.check(kind, file, charset).flatMap(again ->
                again.report().clean() ? Mono.just(new ImportOutcome.Busy(kind.name())) : refused(kind, again));
    }

    private static Mono<ImportOutcome> refused(ImportKind kind, Checked checked) {
        var report = checked.report();
        return Mono.just(new ImportOutcome.Refused(kind.name(), report.rows(), report.problems(), report.listed()));
    }
}

package org.doorstep.imports.service;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.service.ImportCheck.Checked;
import org.doorstep.imports.service.TakenFiles.TakenFile;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.tx.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps a file that was found right: all its rows, its entry in the list and in the audit trail, or nothing. */
@Component
class ImportKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ImportKeeper.class);

    private final ImportCheck check;
    private final TakenFiles files;
    private final Audit audit;
    private final Tx tx;
    private final Ids ids;
    private final Clock clock;

    ImportKeeper(ImportCheck check, TakenFiles files, Audit audit, Tx tx, Ids ids, Clock clock) {
        this.check = check;
        this.files = files;
        this.audit = audit;
        this.tx = tx;
        this.ids = ids;
        this.clock = clock;
    }

    Mono<ImportOutcome> keep(CurrentUser user, Incoming incoming, Charset charset, Path file, Checked checked) {
        return tx.run(files.turn().flatMap(ours -> ours
                ? keepInTurn(user, incoming, charset, file, checked).flatMap(taken -> files.grown().map(grown -> new Kept(taken, grown)))
                : Mono.just(new Kept(new ImportOutcome.Busy(incoming.name()), List.of()))))
                .flatMap(kept -> look(kept.grown()).thenReturn(kept.outcome()));
    }

    /** @param grown tables that are no longer what PostgreSQL plans by */
    private record Kept(ImportOutcome outcome, List<String> grown) {}

    /** What fails here has kept nothing from being taken in: PostgreSQL looks by itself a while later (backend/docs/adr/0060). */
    private Mono<Void> look(List<String> grown) {
        return grown.isEmpty() ? Mono.empty() : tx.run(files.analyze(grown)).onErrorResume(error -> {
            LOG.warn("Not analysed: {}", grown, error);
            return Mono.empty();
        });
    }

    private Mono<ImportOutcome> keepInTurn(CurrentUser user, Incoming incoming, Charset charset, Path file, Checked checked) {
        return files.seen(incoming.name(), checked.sha256()).flatMap(seen -> keepRows(incoming, charset, file, checked)
                .flatMap(changes -> enter(user, incoming.name(), checked, changes).then(until(incoming, checked)).map(until -> new ImportOutcome.Taken(
                        incoming.name(), checked.report().rows(), changes, checked.sha256(), seen, until))));
    }

    /** As its sender's days stand once it is here. */
    private static Mono<Optional<LocalDate>> until(Incoming incoming, Checked checked) {
        return Mono.justOrEmpty(incoming.map()).flatMap(map -> Mono.justOrEmpty(checked.told()).flatMap(map::reach)).map(reach -> Optional.of(reach.until()))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<ImportChanges> keepRows(Incoming incoming, Charset charset, Path file, Checked checked) {
        var kind = incoming.kind();
        return check.rows(incoming, file, charset).concatMap(kind::write, 1).reduce(ImportChanges.NONE, ImportChanges::plus)
                .flatMap(written -> checked.told().map(kind::finish).orElseGet(kind::finish).map(written::plus));
    }

    private Mono<Void> enter(CurrentUser user, String name, Checked checked, ImportChanges changes) {
        var id = ids.next();
        var entry = new TakenFile(id, name, checked.sha256(), checked.bytes(), changes, user.actor(), clock.instant());
        return files.add(entry).then(audit.record(user, "file.taken-in", new Subject("import-file", id)));
    }
}

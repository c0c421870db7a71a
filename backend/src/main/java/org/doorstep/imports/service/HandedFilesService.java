package org.doorstep.imports.service;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.doorstep.imports.HandedFiles;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.imports.service.ImportCheck.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.files.Pieces;
import org.doorstep.platform.files.Spool;
import org.doorstep.platform.spi.ImportMap;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at a file, keeps it aside in pieces, and takes in the very bytes that were looked at. */
@Service
class HandedFilesService implements HandedFiles {

    private static final Look NOT_HERE = new Look.NotHere();

    private final Kinds kinds;
    private final Spool spool;
    private final ImportCheck check;
    private final Imports imports;
    private final Pieces pieces;
    private final Ids ids;

    HandedFilesService(Kinds kinds, Spool spool, ImportCheck check, Imports imports, Pieces pieces, Ids ids) {
        this.kinds = kinds;
        this.spool = spool;
        this.check = check;
        this.imports = imports;
        this.pieces = pieces;
        this.ids = ids;
    }

    @Override
    public List<Sender> senders(CurrentUser user) {
        return kinds.maps().stream().filter(map -> map.maySend(user)).map(map -> new Sender(map.name(), map.title(), map.asked())).toList();
    }

    @Override
    public Mono<Look> look(CurrentUser user, String sender, Map<String, String> said, Flux<DataBuffer> upload) {
        return kinds.maps().stream().filter(map -> map.name().equals(sender) && map.maySend(user)).findFirst()
                .map(map -> spool.whileKept(upload, LARGEST, file -> look(user, map, said, file))
                        .onErrorResume(DataBufferLimitException.class, _ -> Mono.just(new Look.TooLarge())))
                .orElseGet(() -> Mono.just(NOT_HERE));
    }

    private Mono<Look> look(CurrentUser user, ImportMap map, Map<String, String> said, Path file) {
        return check.check(Incoming.of(map, said), file, map.charset(), map::foresee).flatMap(checked -> checked.report().clean()
                ? map.reach(checked.told().orElseThrow()).flatMap(reach -> kept(user, map, checked, file).map(id -> ready(id, checked, reach)))
                : Mono.just(new Look.Wrong(new ImportOutcome.Refused(map.name(), checked.report().rows(), checked.report().problems(), checked.report().listed()))));
    }

    private static Look ready(UUID file, Checked checked, ImportMap.Reach reach) {
        var told = checked.told().orElseThrow();
        return new Look.Ready(file, told.rows(), told.total(), told.first(), told.asAt(), told.above(), checked.foreseen(), reach);
    }

    private Mono<UUID> kept(CurrentUser user, ImportMap map, Checked checked, Path file) {
        return pieces.begin(user.actor(), target(map.name()), ids.next().toString(), checked.bytes()).flatMap(upload -> {
            var sent = new AtomicLong();
            return spool.read(file).concatMap(piece -> append(upload, sent, piece), 1).then(Mono.just(upload.id()));
        });
    }

    private Mono<Void> append(Pieces.Upload upload, AtomicLong sent, DataBuffer piece) {
        var bytes = new byte[piece.readableByteCount()];
        piece.read(bytes);
        var next = new Pieces.Upload(upload.id(), upload.size(), sent.getAndAdd(bytes.length), false);
        return pieces.append(next, bytes).filter(kept -> kept).switchIfEmpty(Mono.error(() -> new IllegalStateException("a piece of a file was not kept"))).then();
    }

    @Override
    public Mono<Taken> take(CurrentUser user, String sender, UUID file, Map<String, String> said) {
        return pieces.find(user.actor(), target(sender), file).flatMap(upload -> upload.done() ? Mono.<Taken>just(new Taken.Before())
                : imports.take(user, sender, said, StandardCharsets.UTF_8, pieces.bytes(upload))
                        .delayUntil(outcome -> outcome instanceof ImportOutcome.Taken ? pieces.done(upload) : Mono.empty())
                        .map(Taken.Done::new));
    }

    /** Pieces are for something that has an id, and a sender has a name. */
    private static UUID target(String sender) {
        return UUID.nameUUIDFromBytes(sender.getBytes(StandardCharsets.UTF_8));
    }
}

package org.doorstep.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.doorstep.kernel.Ids;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Uploads that come in pieces and go on where they stopped, as tus 1.0.0 counts them (backend/docs/adr/0034). Each is
 * somebody's and for something; what becomes of a whole one is the asking feature's, which says so here.
 */
@Component
public class Pieces {

    /** The largest piece, in bytes: it is in memory while it is kept. */
    public static final int LARGEST = 512 * 1024;

    /** How many an upload may have: who sends crumbs fills no table. */
    private static final int MOST = 400;
    /** Of one person; the one that was touched longest ago gives way. */
    private static final int AT_ONCE = 10;
    private static final Duration KEPT = Duration.ofDays(3);
    private static final String COLUMNS = "id, size_bytes, received, done";

    private final DatabaseClient database;
    private final Ids ids;
    private final Duration stall;
    private final Clock clock;

    Pieces(DatabaseClient database, Ids ids, FilesSettings settings, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.stall = settings.stall();
        this.clock = clock;
    }

    /**
     * How far an upload is.
     *
     * @param size     of the whole, in bytes
     * @param received how many of them are here: the next piece begins there
     * @param done     it has become what it was sent for, and its bytes are gone
     */
    public record Upload(UUID id, long size, long received, boolean done) {

        public boolean whole() {
            return received == size;
        }
    }

    /**
     * Begins one; the same one again where its owner has begun it before.
     *
     * @param owner  the reference of the person it is for
     * @param target the id of what it is for
     * @param name   the sender's own for it, of up to 64 characters
     * @param size   in bytes
     * @return empty where they gave that name to one of another size
     */
    public Mono<Upload> begin(String owner, UUID target, String name, long size) {
        return database.sql("insert into upload (id, owner, target, name, size_bytes, begun_at, changed_at) values ($1, $2, $3, $4, $5, $6, $6) "
                        + "on conflict (owner, target, name) do update set changed_at = $6 where upload.size_bytes = $5 returning " + COLUMNS)
                .bind(0, ids.next()).bind(1, owner).bind(2, target).bind(3, name).bind(4, size).bind(5, now())
                .map(Pieces::upload).one()
                .delayUntil(_ -> makeRoom(owner));
    }

    private Mono<Long> makeRoom(String owner) {
        return database.sql("""
                        delete from upload where owner = $1
                        and id not in (select id from upload where owner = $1 order by changed_at desc, id desc limit $2)""")
                .bind(0, owner).bind(1, AT_ONCE).fetch().rowsUpdated();
    }

    /** The owner's; empty when there is none, or it is somebody else's. */
    public Mono<Upload> find(String owner, UUID target, UUID id) {
        return database.sql("select " + COLUMNS + " from upload where owner = $1 and target = $2 and id = $3")
                .bind(0, owner).bind(1, target).bind(2, id).map(Pieces::upload).one();
    }

    /**
     * A piece from the wire; an error of {@code DataBufferLimitException} where it is larger than {@link #LARGEST}, of
     * {@code TimeoutException} where nothing comes any more.
     */
    public Mono<byte[]> read(Flux<DataBuffer> piece) {
        return DataBufferUtils.join(piece.timeout(stall), LARGEST).map(buffer -> {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        }).defaultIfEmpty(new byte[0]);
    }

    /** Keeps the next piece; false where another was quicker, or it does not fit. One that is empty always fits. */
    public Mono<Boolean> append(Upload upload, byte[] piece) {
        if (piece.length == 0) {
            return Mono.just(true);
        }
        return database.sql("""
                        with longer as (
                            update upload set received = received + $3, pieces = pieces + 1, changed_at = $5
                            where id = $1 and received = $2 and received + $3 <= size_bytes and pieces < $6
                            returning id)
                        insert into upload_piece (upload, at, bytes) select id, $2, $4 from longer""")
                .bind(0, upload.id()).bind(1, upload.received()).bind(2, (long) piece.length).bind(3, piece).bind(4, now()).bind(5, MOST)
                .fetch().rowsUpdated().map(rows -> rows > 0);
    }

    /** What has come so far, from its first byte. */
    public Flux<DataBuffer> bytes(Upload upload) {
        return database.sql("select bytes from upload_piece where upload = $1 order by at").bind(0, upload.id())
                .map(row -> (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(row.get(0, byte[].class))).all();
    }

    /** It has become what it was sent for: whoever sends its end again is told so, until it is swept. */
    public Mono<Void> done(Upload upload) {
        return database.sql("with gone as (delete from upload_piece where upload = $1) update upload set done = true, changed_at = $2 where id = $1")
                .bind(0, upload.id()).bind(1, now()).then();
    }

    /** It becomes nothing; false where it has become something meanwhile. */
    public Mono<Boolean> forget(Upload upload) {
        return database.sql("delete from upload where id = $1 and not done").bind(0, upload.id()).fetch().rowsUpdated().map(rows -> rows > 0);
    }

    /** Forgets those that nobody has touched for three days, with their pieces; how many there were. */
    Mono<Long> sweep() {
        return database.sql("delete from upload where changed_at < $1").bind(0, at(clock.instant().minus(KEPT))).fetch().rowsUpdated();
    }

    private static Upload upload(Readable row) {
        return new Upload(row.get("id", UUID.class), row.get("size_bytes", Long.class), row.get("received", Long.class), row.get("done", Boolean.class));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

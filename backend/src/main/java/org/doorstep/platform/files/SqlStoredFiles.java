package org.doorstep.platform.files;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.kernel.Subject;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class SqlStoredFiles implements StoredFiles {

    private final DatabaseClient database;

    SqlStoredFiles(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Inserted> insert(Kept kept) {
        return added(kept).flatMap(added -> (added ? Mono.just(kept.file()) : same(kept.file())).map(file -> new Inserted(file, added)));
    }

    private Mono<StoredFile> same(StoredFile file) {
        return owned("select * from stored_file where subject_kind = :kind and subject_id = :owner and sha256 = :sha256", file.owner())
                .bind("sha256", file.sha256())
                .map(SqlStoredFiles::kept)
                .one()
                .map(Kept::file);
    }

    private Mono<Boolean> added(Kept kept) {
        var file = kept.file();
        return database.sql("""
                        insert into stored_file (id, subject_kind, subject_id, kind, content_type, store_key, size_bytes,
                            sha256, thumbnail_key, thumbnail_bytes, made_by, made_at)
                        values (:id, :ownerKind, :owner, :kind, :contentType, :key, :size,
                            :sha256, :thumbnailKey, :thumbnailSize, :madeBy, :madeAt)
                        on conflict (subject_kind, subject_id, sha256) do nothing
                        """)
                .bind("id", file.id())
                .bind("ownerKind", file.owner().kind())
                .bind("owner", file.owner().id())
                .bind("kind", file.kind())
                .bind("contentType", file.contentType())
                .bind("key", kept.photo().value())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .bind("thumbnailKey", kept.thumbnail().value())
                .bind("thumbnailSize", kept.thumbnailSize())
                .bind("madeBy", kept.madeBy())
                .bind("madeAt", at(file.madeAt()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Kept> find(Subject owner, UUID id) {
        return owned("select * from stored_file where id = :id and subject_kind = :kind and subject_id = :owner", owner)
                .bind("id", id)
                .map(SqlStoredFiles::kept)
                .one();
    }

    @Override
    public Mono<Boolean> remove(Subject owner, UUID id) {
        return owned("delete from stored_file where id = :id and subject_kind = :kind and subject_id = :owner", owner)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Flux<StoredFile> of(Collection<Subject> owners) {
        return database.sql("""
                        select * from stored_file
                        where (subject_kind, subject_id) in (select * from unnest(:kinds::text[], :owners::uuid[])) order by id
                        """)
                .bind("kinds", owners.stream().map(Subject::kind).toArray(String[]::new))
                .bind("owners", owners.stream().map(Subject::id).toArray(UUID[]::new))
                .map(SqlStoredFiles::kept)
                .all()
                .map(Kept::file);
    }

    @Override
    public Mono<Long> handOver(Subject from, Subject to) {
        return owned("""
                        update stored_file moved set subject_kind = :toKind, subject_id = :to
                        where subject_kind = :kind and subject_id = :owner and not exists (
                            select from stored_file there
                            where there.subject_kind = :toKind and there.subject_id = :to and there.sha256 = moved.sha256)
                        """, from)
                .bind("toKind", to.kind())
                .bind("to", to.id())
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Long> removeOfGoneDrafts(Instant before) {
        return database.sql("""
                        delete from stored_file where subject_kind = :kind and made_at < :before
                          and not exists (select from journey_draft where id = subject_id)
                        """)
                .bind("kind", Photos.DRAFT)
                .bind("before", at(before))
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Flux<FileKey> nameless(List<FileKey> keys) {
        return database.sql("""
                        select key from unnest(:keys) key
                        where not exists (select from stored_file where store_key = key)
                          and not exists (select from stored_file where thumbnail_key = key)
                        """)
                .bind("keys", keys.stream().map(FileKey::value).toArray(String[]::new))
                .map(row -> new FileKey(need(row, "key", String.class)))
                .all();
    }

    private GenericExecuteSpec owned(String sql, Subject owner) {
        return database.sql(sql).bind("kind", owner.kind()).bind("owner", owner.id());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Kept kept(Readable row) {
        var file = new StoredFile(
                need(row, "id", UUID.class),
                new Subject(need(row, "subject_kind", String.class), need(row, "subject_id", UUID.class)),
                need(row, "kind", String.class),
                need(row, "content_type", String.class),
                need(row, "size_bytes", Long.class),
                need(row, "sha256", String.class),
                need(row, "made_at", OffsetDateTime.class).toInstant());
        return new Kept(
                file,
                new FileKey(need(row, "store_key", String.class)),
                new FileKey(need(row, "thumbnail_key", String.class)),
                need(row, "thumbnail_bytes", Long.class),
                need(row, "made_by", String.class));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}

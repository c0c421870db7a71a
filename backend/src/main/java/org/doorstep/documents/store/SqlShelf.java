package org.doorstep.documents.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.documents.DocumentCard;
import org.doorstep.documents.DocumentCard.Demand;
import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.Variant;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.documents.service.Shelf;
import org.doorstep.documents.service.StoredDocument;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents in PostgreSQL, which refuses to change one. */
@Component
class SqlShelf implements Shelf {

    private static final String SELECT = """
            select d.id, d.kind, d.folder, d.subject, d.part, d.figures, d.language, d.agreement, d.title, d.source, d.made_at
            from document d where\s""";

    private final DatabaseClient database;

    SqlShelf(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(StoredDocument document) {
        var key = document.key();
        return database.sql("""
                        insert into document (id, kind, folder, subject, part, figures, language, agreement, title, source, made_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict on constraint document_made_once do nothing""")
                .bind(0, document.id()).bind(1, key.kind().code()).bind(2, key.folder().kind().code()).bind(3, key.folder().reference())
                .bind(4, key.part()).bind(5, key.figures()).bind(6, key.language())
                .bind(7, document.agreement().map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class)))
                .bind(8, document.title()).bind(9, document.source()).bind(10, document.made().atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<StoredDocument> find(DocumentKey key) {
        return database.sql(SELECT + "d.kind = $1 and d.folder = $2 and d.subject = $3 and d.part = $4 and d.figures = $5 and d.language = $6")
                .bind(0, key.kind().code()).bind(1, key.folder().kind().code()).bind(2, key.folder().reference()).bind(3, key.part())
                .bind(4, key.figures()).bind(5, key.language())
                .map(SqlShelf::document).one();
    }

    @Override
    public Flux<StoredDocument> byOtherFigures(DocumentKey key) {
        return database.sql(SELECT + """
                        d.kind = $1 and d.folder = $2 and d.subject = $3 and d.part = $4 and d.figures <> $5 and d.language = $6
                        order by d.made_at, d.id""")
                .bind(0, key.kind().code()).bind(1, key.folder().kind().code()).bind(2, key.folder().reference()).bind(3, key.part())
                .bind(4, key.figures()).bind(5, key.language())
                .map(SqlShelf::document).all();
    }

    @Override
    public Mono<StoredDocument> find(Folder folder, UUID id) {
        return database.sql(SELECT + "d.id = $1 and d.folder = $2 and d.subject = $3")
                .bind(0, id).bind(1, folder.kind().code()).bind(2, folder.reference())
                .map(SqlShelf::document).one();
    }

    @Override
    public Mono<Void> addBytes(StoredDocument document, Variant variant, byte[] bytes, Instant made) {
        return database.sql("""
                        insert into document_file (document, variant, bytes, sha256, made_at) values ($1, $2, $3, $4, $5)
                        on conflict (document, variant) do nothing""")
                .bind(0, document.id()).bind(1, variant.code()).bind(2, bytes).bind(3, DocumentKey.sha256(bytes))
                .bind(4, made.atOffset(ZoneOffset.UTC)).then();
    }

    @Override
    public Mono<byte[]> bytes(StoredDocument document, Variant variant) {
        return database.sql("select bytes from document_file where document = $1 and variant = $2")
                .bind(0, document.id()).bind(1, variant.code()).map(row -> row.get("bytes", byte[].class)).one();
    }

    @Override
    public Flux<DocumentCard> filed(Folder folder, Optional<UUID> before, int most) {
        return database.sql("""
                        select d.id, d.kind, d.title, d.part, d.figures, d.made_at, coalesce(octet_length(f.bytes), 0)::bigint as size
                        from document d left join document_file f on f.document = d.id and f.variant = 'standard'
                        where d.folder = $1 and d.subject = $2 and (d.made_at, d.id) < (
                            select coalesce(max(b.made_at), 'infinity'), coalesce($4, d.id) from document b where b.id = $4 and b.folder = $1 and b.subject = $2)
                        order by d.made_at desc, d.id desc limit $3""")
                .bind(0, folder.kind().code()).bind(1, folder.reference()).bind(2, most)
                .bind(3, before.map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class)))
                .map(row -> new DocumentCard(row.get("id", UUID.class), DocumentKind.of(row.get("kind", String.class)), row.get("title", String.class),
                        row.get("part", String.class), made(row), row.get("size", Long.class), demand(row)))
                .all();
    }

    @Override
    public Mono<UUID> newer(Folder folder, UUID last, int most) {
        return database.sql("""
                        select d.id from document d join document l on l.id = $3
                        where d.folder = $1 and d.subject = $2 and (d.made_at, d.id) > (l.made_at, l.id) order by d.made_at, d.id offset $4 limit 1""")
                .bind(0, folder.kind().code()).bind(1, folder.reference()).bind(2, last).bind(3, most - 1)
                .mapValue(UUID.class).one();
    }

    @Override
    public Mono<Void> letGo(Folder folder, int most) {
        return database.sql("""
                        delete from document where id in (
                            select d.id from document d
                            where d.folder = $1 and d.subject = $2 and d.kind = 'statement' and not exists (
                                select from quarter_paper p join document q on q.id = p.document
                                where q.folder = d.folder and q.subject = d.subject and q.kind = d.kind and q.part = d.part)
                            order by d.made_at desc, d.id desc offset $3)""")
                .bind(0, folder.kind().code()).bind(1, folder.reference()).bind(2, most).then();
    }

    @Override
    public Mono<Map<UUID, UUID>> agreements(Collection<UUID> documents) {
        return database.sql("select id, agreement from document where id = any($1) and agreement is not null")
                .bind(0, documents.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("id", UUID.class), row.get("agreement", UUID.class)))
                .all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static StoredDocument document(Readable row) {
        var folder = new Folder(Folder.Kind.of(row.get("folder", String.class)), row.get("subject", String.class));
        var key = new DocumentKey(DocumentKind.of(row.get("kind", String.class)), folder, row.get("part", String.class),
                row.get("figures", String.class), row.get("language", String.class));
        return new StoredDocument(row.get("id", UUID.class), key, Optional.ofNullable(row.get("agreement", UUID.class)),
                row.get("title", String.class), row.get("source", String.class), made(row));
    }

    /** Of a bill of works it is known when it is made. */
    private static Optional<Demand> demand(Readable row) {
        return DocumentKind.of(row.get("kind", String.class)) == DocumentKind.WORKS
                ? Optional.of(new Demand(!row.get("figures", String.class).equals(DocumentKey.NO_DEMAND), Optional.empty())) : Optional.empty();
    }

    private static Instant made(Readable row) {
        return row.get("made_at", OffsetDateTime.class).toInstant();
    }
}

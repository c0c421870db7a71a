package org.doorstep.leasehold.store;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.leasehold.RequestKind;
import org.doorstep.leasehold.RequestView.Certificate;
import org.doorstep.leasehold.RequestView.RequestAnswer;
import org.doorstep.leasehold.RequestView.Seeing;
import org.doorstep.leasehold.model.LeaseRequest;
import org.doorstep.leasehold.service.ChargeStore;
import org.doorstep.leasehold.service.RequestStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Requests of leaseholders in PostgreSQL. */
@Component
class SqlRequests implements RequestStore {

    private static final String SELECT = """
            select id, reference, kind, lease, person, year, words, asked_at, answer, answered_at, opens, closes, place, certified_by, certified_on from lease_request where\s""";

    private final DatabaseClient database;

    SqlRequests(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(LeaseRequest request) {
        return one(database.sql("""
                        insert into lease_request (id, reference, kind, lease, person, year, words, once, asked_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing""")
                .bind(0, request.id()).bind(1, request.reference()).bind(2, request.kind().code()).bind(3, request.lease()).bind(4, request.person())
                .bind(5, request.year()).bind(6, request.words()).bind(7, request.once()).bind(8, request.asked().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Mono<LeaseRequest> like(LeaseRequest request) {
        return database.sql(SELECT + "lease = $1 and kind = $2 and once = $3 and answered_at is null")
                .bind(0, request.lease()).bind(1, request.kind().code()).bind(2, request.once()).map(SqlRequests::request).one();
    }

    @Override
    public Flux<LeaseRequest> of(String lease, int most) {
        return database.sql(SELECT + "lease = $1 order by asked_at desc, id limit $2").bind(0, lease).bind(1, most).map(SqlRequests::request).all();
    }

    @Override
    public Flux<LeaseRequest> named(Collection<String> references) {
        return database.sql(SELECT + "reference = any($1)").bind(0, references.toArray(String[]::new)).map(SqlRequests::request).all();
    }

    @Override
    public Flux<LeaseRequest> byId(Collection<UUID> ids) {
        return database.sql(SELECT + "id = any($1)").bind(0, ids.toArray(UUID[]::new)).map(SqlRequests::request).all();
    }

    @Override
    public Flux<LeaseRequest> waiting(int most) {
        return database.sql(SELECT + "answered_at is null order by asked_at, id limit $1").bind(0, most).map(SqlRequests::request).all();
    }

    @Override
    public Mono<Boolean> answer(UUID request, RequestAnswer answer, Optional<String> certified, String by) {
        return one(database.sql("""
                        update lease_request set answer = $2, answered_at = $3, answered_by = $4, opens = $5, closes = $6, place = $7,
                            certified_by = $8, certified_on = $9, certified_sums = $10
                        where id = $1 and answered_at is null""")
                .bind(0, request).bind(1, answer.words()).bind(2, answer.at().atOffset(ZoneOffset.UTC)).bind(3, by)
                .bind(4, Parameters.in(R2dbcType.DATE, answer.seeing().map(Seeing::opens).orElse(null)))
                .bind(5, Parameters.in(R2dbcType.DATE, answer.seeing().map(Seeing::closes).orElse(null)))
                .bind(6, Parameters.in(R2dbcType.VARCHAR, answer.seeing().map(Seeing::place).orElse(null)))
                .bind(7, Parameters.in(R2dbcType.VARCHAR, answer.certificate().map(Certificate::by).orElse(null)))
                .bind(8, Parameters.in(R2dbcType.DATE, answer.certificate().map(Certificate::on).orElse(null)))
                .bind(9, Parameters.in(R2dbcType.VARCHAR, answer.certificate().flatMap(_ -> certified).orElse(null))));
    }

    @Override
    public Flux<CertifiedSummary> certified() {
        return database.sql("""
                        select distinct on (lease, year) reference, lease, year, certified_by, certified_on, certified_sums from lease_request
                        where kind = 'summary' and certified_on is not null order by lease, year, answered_at desc""")
                .map(row -> new CertifiedSummary(text(row, "reference"), text(row, "lease"), row.get("year", Integer.class),
                        new ChargeStore.Certified(certificate(row).orElseThrow(), Optional.ofNullable(text(row, "certified_sums"))))).all();
    }

    @Override
    public Mono<Map<UUID, String>> leasesOf(Collection<UUID> requests) {
        return database.sql("select id, lease from lease_request where id = any($1)").bind(0, requests.toArray(UUID[]::new))
                .map(row -> Map.entry(row.get("id", UUID.class), text(row, "lease"))).all().collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static LeaseRequest request(Readable row) {
        return new LeaseRequest(row.get("id", UUID.class), text(row, "reference"), RequestKind.of(text(row, "kind")), text(row, "lease"),
                text(row, "person"), row.get("year", Integer.class), text(row, "words"), row.get("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("answered_at", OffsetDateTime.class))
                        .map(at -> new RequestAnswer(text(row, "answer"), at.toInstant(), seeing(row), certificate(row))));
    }

    private static Optional<Seeing> seeing(Readable row) {
        return Optional.ofNullable(row.get("opens", LocalDate.class)).map(opens -> new Seeing(opens, row.get("closes", LocalDate.class), text(row, "place")));
    }

    private static Optional<Certificate> certificate(Readable row) {
        return Optional.ofNullable(row.get("certified_on", LocalDate.class)).map(on -> new Certificate(text(row, "certified_by"), on));
    }

    private static String text(Readable row, String column) {
        return row.get(column, String.class);
    }

    private static Mono<Boolean> one(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(count -> count == 1);
    }
}

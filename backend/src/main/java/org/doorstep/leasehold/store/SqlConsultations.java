package org.doorstep.leasehold.store;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.ConsultationView.Contract;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.ConsultationView.Terms;
import org.doorstep.leasehold.Missed;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Conduct;
import org.doorstep.leasehold.model.Consultation;
import org.doorstep.leasehold.model.Nominations;
import org.doorstep.leasehold.service.ConsultationStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Consultations in PostgreSQL. */
@Component
class SqlConsultations implements ConsultationStore {

    /** Leaseholders see one from its first notice on, while their lease bears a part; the secretary of the association too. */
    private static final String SEEN = """
             and ($1::text[] is null or (s.association_person = $2
                    or exists (select from charge_part p where p.schedule = c.schedule and p.year = c.year and p.weight > 0 and p.lease = any($1)))
                and exists (select from consultation_notice n where n.consultation = c.id))
            """;

    /** Staff see first what waits for them. */
    private static final String TO_LOOK_AT = "($1::text[] is null and exists (select from works_look l where l.consultation = c.id)) desc, ";

    private final DatabaseClient database;
    private final Ids ids;

    SqlConsultations(DatabaseClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Flux<Consultation> list(Optional<Reader> reader) {
        return seen(reader, ConsultationRows.SELECT + " where true" + SEEN + " order by " + TO_LOOK_AT + "c.began desc, c.reference limit 100")
                .map(ConsultationRows::consultation).all();
    }

    @Override
    public Mono<Consultation> find(Optional<Reader> reader, String reference) {
        return seen(reader, ConsultationRows.SELECT + " where c.reference = $3" + SEEN).bind(2, reference)
                .map(ConsultationRows::consultation).one();
    }

    private DatabaseClient.GenericExecuteSpec seen(Optional<Reader> reader, String sql) {
        return reader.map(one -> database.sql(sql).bind(0, one.leases().toArray(String[]::new)).bind(1, one.person()))
                .orElseGet(() -> database.sql(sql).bindNull(0, String[].class).bindNull(1, String.class));
    }

    @Override
    public Mono<Boolean> insert(Consultation planned) {
        var plan = planned.plan();
        return one(database.sql("""
                        insert into consultation (id, reference, kind, schedule, year, title, what, why, details, dearest, months,
                            public_notice, began, version, total)
                        select $1, $2, $3, s.id, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15 from charge_schedule s where s.reference = $4""")
                .bind(0, planned.id()).bind(1, planned.reference()).bind(2, plan.kind().code()).bind(3, planned.schedule())
                .bind(4, planned.year()).bind(5, plan.title()).bind(6, plan.what()).bind(7, plan.why()).bind(8, plan.details())
                .bind(9, plan.dearest().pence()).bind(10, plan.months()).bind(11, plan.publicNotice()).bind(12, planned.began())
                .bind(13, planned.version()).bind(14, Parameters.in(R2dbcType.BIGINT, plan.total().map(Money::pence).orElse(null))));
    }

    @Override
    public Mono<List<String>> concerned(Consultation consultation) {
        return database.sql("""
                        select p.lease from charge_part p join charge_schedule s on s.id = p.schedule
                        where s.reference = $1 and p.year = $2 and p.weight > 0 order by p.lease""")
                .bind(0, consultation.schedule()).bind(1, consultation.year()).mapValue(String.class).all().collectList();
    }

    @Override
    public Mono<Boolean> touch(UUID consultation, int version) {
        return one(database.sql("update consultation set version = version + 1 where id = $1 and version = $2").bind(0, consultation).bind(1, version));
    }

    @Override
    public Mono<Void> served(UUID consultation, Stage stage, LocalDate sent, Conduct.Served notice) {
        return database.sql("insert into consultation_notice (consultation, stage, sent, served, last_day) values ($1, $2, $3, $4, $5)")
                .bind(0, consultation).bind(1, stage.code()).bind(2, sent).bind(3, notice.on()).bind(4, notice.lastDay()).then();
    }

    @Override
    public Mono<Void> runsUntil(UUID consultation, Stage stage, LocalDate lastDay) {
        return database.sql("update consultation_notice set last_day = greatest(last_day, $3) where consultation = $1 and stage = $2")
                .bind(0, consultation).bind(1, stage.code()).bind(2, lastDay).then();
    }

    @Override
    public Mono<Void> stated(UUID consultation, List<StatedEstimate> offers, String summary) {
        return database.sql("update consultation set summary = coalesce(nullif($2, ''), summary) where id = $1").bind(0, consultation).bind(1, summary).then()
                .thenMany(Flux.fromIterable(offers).concatMap(offer -> database.sql("""
                        insert into consultation_estimate (id, consultation, contractor, amount, connected, address, per, connection, variation)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""")
                .bind(0, ids.next()).bind(1, consultation).bind(2, offer.contractor()).bind(3, offer.amount().pence()).bind(4, offer.connected())
                .bind(5, text(offer.terms().map(Terms::address))).bind(6, text(offer.terms().map(Terms::per)))
                .bind(7, text(offer.terms().flatMap(Terms::connection))).bind(8, text(offer.terms().flatMap(Terms::variation)))
                .then())).then();
    }

    @Override
    public Mono<Void> asked(UUID consultation, Nominations.Asked asked) {
        return database.sql("insert into consultation_nominee (consultation, contractor, asked_on) values ($1, $2, $3) on conflict do nothing")
                .bind(0, consultation).bind(1, asked.contractor()).bind(2, asked.on()).then();
    }

    @Override
    public Mono<Void> contracted(UUID consultation, Contract contract) {
        return database.sql("update consultation set contract_on = $2, contractor = $3, lowest = $4 where id = $1")
                .bind(0, consultation).bind(1, contract.on()).bind(2, contract.contractor()).bind(3, contract.lowest()).then();
    }

    @Override
    public Mono<Void> reasoned(UUID consultation, Reasons reasons) {
        return database.sql("update consultation set reasons_on = $2, reasons_served = $3, reasons = $4, reasons_summary = nullif($5, '') where id = $1")
                .bind(0, consultation).bind(1, reasons.sent()).bind(2, reasons.served()).bind(3, reasons.words()).bind(4, reasons.summary()).then();
    }

    @Override
    public Mono<Void> dispensed(UUID consultation, String order, Set<Missed> steps) {
        return database.sql("update consultation set dispensation = concat_ws(E'\\n', dispensation, $2), dispensed = dispensed || $3 where id = $1")
                .bind(0, consultation).bind(1, order).bind(2, steps.stream().map(Missed::code).sorted().toArray(String[]::new)).then();
    }

    @Override
    public Flux<Heard> heard(UUID consultation, Optional<String> person) {
        return database.sql("""
                        select id, stage, kind, person, words, received_at, answer,
                            coalesce(answer_served, (answered_at at time zone 'Europe/London')::date) as answered from observation
                        where consultation = $1 and ($2::text is null or person = $2) order by received_at, id""")
                .bind(0, consultation).bind(1, Parameters.in(R2dbcType.VARCHAR, person.orElse(null))).map(SqlConsultations::heard).all();
    }

    @Override
    public Mono<Boolean> say(Heard heard, UUID consultation) {
        return one(database.sql("""
                        insert into observation (id, consultation, stage, kind, person, words, words_hash, received_at)
                        values ($1, $2, $3, $4, $5, $6, md5($6), $7) on conflict do nothing""")
                .bind(0, heard.id()).bind(1, consultation).bind(2, heard.stage().code()).bind(3, heard.kind()).bind(4, heard.person())
                .bind(5, heard.words()).bind(6, heard.received().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Mono<Boolean> answer(UUID consultation, UUID observation, Reply reply) {
        return one(database.sql("""
                        update observation set answer = $3, answered_by = $4, answered_at = $5, answer_served = $6
                        where consultation = $1 and id = $2 and answered_at is null""")
                .bind(0, consultation).bind(1, observation).bind(2, reply.words()).bind(3, reply.by()).bind(4, reply.at().atOffset(ZoneOffset.UTC))
                .bind(5, reply.served()));
    }

    @Override
    public Flux<Named> references(Collection<UUID> ids) {
        return database.sql("""
                        select c.id, c.reference from consultation c where c.id = any($1)
                        union all select o.id, c.reference from observation o join consultation c on c.id = o.consultation where o.id = any($1)""")
                .bind(0, ids.toArray(UUID[]::new)).map(row -> new Named(row.get("id", UUID.class), row.get("reference", String.class))).all();
    }

    private static Parameter text(Optional<String> words) {
        return Parameters.in(R2dbcType.VARCHAR, words.orElse(null));
    }

    private static Mono<Boolean> one(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(count -> count == 1);
    }

    private static Heard heard(Readable row) {
        return new Heard(row.get("id", UUID.class), Stage.of(row.get("stage", String.class)), row.get("kind", String.class),
                row.get("person", String.class), row.get("words", String.class), row.get("received_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("answer", String.class)),
                Optional.ofNullable(row.get("answered", LocalDate.class)));
    }
}

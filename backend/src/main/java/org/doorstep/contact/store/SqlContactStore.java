package org.doorstep.contact.store;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.Incoming;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.service.ContactStore;
import org.doorstep.contact.service.StoredContact;
import org.doorstep.contact.service.StoredMessage;
import org.doorstep.kernel.Subject;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Contacts and their messages in PostgreSQL. */
@Repository
class SqlContactStore implements ContactStore {

    private final DatabaseClient database;
    private final ContactRows rows;

    SqlContactStore(DatabaseClient database, ContactRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Mono<Boolean> add(StoredContact contact) {
        return database.sql("""
                        insert into contact (id, person, direction, kind, channel, subject_kind, subject_id, at, actor,
                                             facts, own_words, once, read_at)
                        values (:id, :person, :direction, :kind, :channel, :subjectKind, :subjectId, :at, :actor,
                                cast(:facts as jsonb), :words, :once, case when :read then :at end)
                        on conflict (person, once) do nothing""")
                .bind("id", contact.id())
                .bind("person", contact.person())
                .bind("direction", contact.incoming() ? "in" : "out")
                .bind("kind", contact.kind())
                .bind("channel", Parameters.in(R2dbcType.VARCHAR, contact.via().map(Incoming.Channel::name).orElse(null)))
                .bind("subjectKind", contact.about().kind())
                .bind("subjectId", contact.about().id())
                .bind("at", utc(contact.at()))
                .bind("actor", contact.actor())
                .bind("facts", rows.json(contact.facts()))
                .bind("words", contact.words())
                .bind("once", contact.once())
                .bind("read", contact.read())
                .fetch().rowsUpdated().map(written -> written > 0);
    }

    @Override
    public Mono<Void> add(List<StoredMessage> messages) {
        return Flux.fromIterable(messages).concatMap(this::add).then();
    }

    private Mono<Long> add(StoredMessage message) {
        return database.sql("""
                        insert into message (id, contact_id, channel, state, visit_id, due_at, changed_at)
                        values (:id, :contact, :channel, :state, :visit, :due, :due)""")
                .bind("id", message.id())
                .bind("contact", message.contact())
                .bind("channel", message.channel().code())
                .bind("state", message.state().code())
                .bind("visit", uuid(message.visit()))
                .bind("due", utc(message.due()))
                .fetch().rowsUpdated();
    }

    @Override
    public Mono<Integer> newestTold(String person, UUID visit) {
        var lock = database.sql("select pg_advisory_xact_lock(hashtextextended(:visit, 40))")
                .bind("visit", visit.toString()).fetch().all().then();
        return lock.then(database.sql("""
                        select coalesce(max(cast(facts #>> '{visit,revision}' as int)), -1) as newest from contact
                        where person = :person and facts #>> '{visit,id}' = :visit
                          and kind in ('appointment-booked', 'appointment-changed', 'appointment-cancelled')""")
                .bind("person", person)
                .bind("visit", visit.toString())
                .map(row -> row.get("newest", Integer.class)).one());
    }

    @Override
    public Mono<List<UUID>> withdraw(UUID visit, Instant at) {
        return database.sql("""
                        update message set state = 'withdrawn', changed_at = :at
                        where visit_id = :visit and state = 'waiting' returning id""")
                .bind("visit", visit)
                .bind("at", utc(at))
                .map(row -> row.get("id", UUID.class)).all().collectList();
    }

    @Override
    public Mono<Outbound> outbound(UUID message) {
        return database.sql(ContactRows.SELECT_OUTBOUND + "where m.id = :id").bind("id", message).map(rows::outbound).one();
    }

    @Override
    public Mono<List<Outbound>> toRing(Instant now, int limit) {
        return database.sql(ContactRows.SELECT_OUTBOUND + """
                        where m.channel = 'phone' and m.state = 'waiting' and m.due_at <= :now order by m.due_at, m.id limit :limit""")
                .bind("now", utc(now)).bind("limit", limit).map(rows::outbound).all().collectList();
    }

    @Override
    public Mono<Boolean> rang(UUID message, Instant at) {
        return database.sql("""
                        update message set state = 'sent', attempts = attempts + 1, changed_at = :at
                        where id = :id and channel = 'phone' and state = 'waiting'""")
                .bind("id", message).bind("at", utc(at)).fetch().rowsUpdated().map(changed -> changed > 0);
    }

    @Override
    public Mono<List<Way>> ways(Subject about, NoticeKind kind) {
        return database.sql(ContactRows.SELECT_WAYS).bind("subject", about.kind()).bind("id", about.id()).bind("kind", kind.code())
                .bind("served", kind.isServed()).map(ContactRows::way).all().collectList();
    }

    @Override
    public Mono<List<UUID>> again(Subject about, Set<NoticeKind> kinds, String reason, Instant at) {
        return database.sql("""
                        update message m set state = 'waiting', failure = null, changed_at = :at from contact c
                        where c.id = m.contact_id and c.subject_kind = :subject and c.subject_id = :id and c.kind = any(:kinds)
                          and m.state = 'failed' and m.failure = :reason returning m.id""")
                .bind("subject", about.kind()).bind("id", about.id()).bind("kinds", kinds.stream().map(NoticeKind::code).toArray(String[]::new))
                .bind("reason", reason).bind("at", utc(at)).map(row -> row.get("id", UUID.class)).all().collectList();
    }

    @Override
    public Mono<Void> sent(UUID message, String gatewayId, Instant at) {
        return database.sql("""
                        update message set state = 'sent', gateway_id = :gateway, failure = null,
                                           attempts = attempts + 1, changed_at = :at
                        where id = :id""")
                .bind("id", message).bind("gateway", gatewayId).bind("at", utc(at)).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> tried(UUID message, String reason, Instant at) {
        return database.sql("""
                        update message set failure = :reason, attempts = attempts + 1, changed_at = :at where id = :id""")
                .bind("id", message).bind("reason", reason).bind("at", utc(at)).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<Void> failed(UUID message, String reason, Instant at) {
        return database.sql("""
                        update message set state = 'failed', failure = :reason, attempts = attempts + 1, changed_at = :at
                        where id = :id and state = 'waiting'""")
                .bind("id", message).bind("reason", reason).bind("at", utc(at)).fetch().rowsUpdated().then();
    }

    @Override
    public Mono<List<StoredContact>> about(Subject subject, Optional<String> person, Instant now) {
        return database.sql(ContactRows.SELECT + """
                        where c.subject_kind = :kind and c.subject_id = :id
                          and (cast(:person as text) is null or c.person = :person)
                          and c.at <= :now
                        group by c.id
                        having c.direction = 'in' or bool_or(m.state <> 'withdrawn')
                        order by c.at, c.n limit 500""")
                .bind("now", utc(now))
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .bind("person", Parameters.in(R2dbcType.VARCHAR, person.orElse(null)))
                .map(rows::contact).all().collectList();
    }

    @Override
    public Mono<List<StoredContact>> inbox(String person, Optional<UUID> before, int limit) {
        return database.sql(ContactRows.SELECT + """
                        where c.person = :person and c.direction = 'out'
                          and (cast(:before as uuid) is null or c.n < (select b.n from contact b where b.id = :before))
                          and exists (select 1 from message i where i.contact_id = c.id and i.channel = 'inbox')
                        group by c.id order by c.n desc limit :limit""")
                .bind("person", person)
                .bind("before", uuid(before))
                .bind("limit", limit)
                .map(rows::contact).all().collectList();
    }

    @Override
    public Mono<StoredContact> find(String person, UUID id) {
        return database.sql(ContactRows.SELECT + "where c.person = :person and c.id = :id group by c.id")
                .bind("person", person).bind("id", id).map(rows::contact).one();
    }

    @Override
    public Mono<Long> unread(String person) {
        return database.sql("""
                        select count(*) as unread from contact c
                        where c.person = :person and c.direction = 'out' and c.read_at is null
                          and exists (select 1 from message i where i.contact_id = c.id and i.channel = 'inbox')""")
                .bind("person", person).map(row -> row.get("unread", Long.class)).one();
    }

    @Override
    public Mono<Void> read(String person, UUID id, Instant at) {
        return database.sql("update contact set read_at = :at where person = :person and id = :id and read_at is null")
                .bind("person", person).bind("id", id).bind("at", utc(at)).fetch().rowsUpdated().then();
    }

    private static Parameter uuid(Optional<UUID> id) {
        return id.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

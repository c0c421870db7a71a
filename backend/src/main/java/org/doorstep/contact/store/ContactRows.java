package org.doorstep.contact.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.contact.Incoming;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.service.ContactStore.Outbound;
import org.doorstep.contact.service.ContactStore.Way;
import org.doorstep.contact.service.StoredContact;
import org.doorstep.contact.service.StoredMessage;
import org.doorstep.kernel.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between rows and what the services know. */
@Component
class ContactRows {

    private static final String COLUMNS = """
            c.id, c.person, c.kind, c.channel, c.subject_kind, c.subject_id, c.at, c.actor, cast(c.facts as text) as facts,
            c.own_words, c.once, c.read_at is not null as read
            """;

    static final String SELECT = "select " + COLUMNS + """
            , coalesce(string_agg(m.channel || ' ' || m.state, ',' order by m.id), '') as sent
            from contact c left join message m on m.contact_id = c.id
            """;

    static final String SELECT_OUTBOUND = "select " + COLUMNS + """
            , '' as sent, m.id as message_id, m.channel as message_channel, m.state, m.visit_id, m.due_at
            from message m join contact c on c.id = m.contact_id
            """;

    static final String SELECT_WAYS = """
            select c.person, c.once, c.at, c.read_at, min(m.changed_at) filter (where m.state = 'sent' and m.channel <> 'inbox') as sent_at,
                   coalesce(bool_or(m.state = 'waiting'), false) as waiting, min(m.failure) filter (where m.state = 'failed') as failure
            from contact c left join message m on m.contact_id = c.id
                and (not :served or m.channel = 'letter' or not exists (select from message l where l.contact_id = c.id and l.channel = 'letter'))
            where c.subject_kind = :subject and c.subject_id = :id and c.kind = :kind and c.direction = 'out' group by c.id order by c.n
            """;

    private final JsonMapper json;

    ContactRows(JsonMapper json) {
        this.json = json;
    }

    String json(StoredContact.Facts facts) {
        return json.writeValueAsString(facts);
    }

    StoredContact contact(Readable row) {
        return new StoredContact(
                get(row, "id", UUID.class), text(row, "person"), text(row, "kind"),
                Optional.ofNullable(row.get("channel", String.class)).map(Incoming.Channel::valueOf),
                new Subject(text(row, "subject_kind"), get(row, "subject_id", UUID.class)),
                moment(row, "at"), text(row, "actor"),
                json.readValue(text(row, "facts"), StoredContact.Facts.class),
                text(row, "own_words"), text(row, "once"), get(row, "read", Boolean.class), sent(text(row, "sent")));
    }

    Outbound outbound(Readable row) {
        var message = new StoredMessage(get(row, "message_id", UUID.class), get(row, "id", UUID.class),
                Channel.of(text(row, "message_channel")),
                StoredMessage.State.valueOf(text(row, "state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get("visit_id", UUID.class)), moment(row, "due_at"));
        return new Outbound(message, contact(row));
    }

    static Way way(Readable row) {
        return new Way(text(row, "person"), text(row, "once"), moment(row, "at"), maybe(row, "sent_at"), maybe(row, "read_at"), get(row, "waiting", Boolean.class),
                Optional.ofNullable(row.get("failure", String.class)));
    }

    private static Optional<Instant> maybe(Readable row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<StoredContact.Sent> sent(String aggregated) {
        return Arrays.stream(aggregated.split(","))
                .map(pair -> pair.split(" "))
                .filter(pair -> pair.length == 2)
                .map(pair -> new StoredContact.Sent(pair[0], pair[1]))
                .toList();
    }

    private static Instant moment(Readable row, String column) {
        return get(row, column, OffsetDateTime.class).toInstant();
    }

    private static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}

package org.doorstep.contact.store;

import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Recipient;
import org.doorstep.contact.service.LetterStore;
import org.doorstep.contact.service.StoredContact;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Letters in PostgreSQL, which refuses to change one. */
@Component
class SqlLetters implements LetterStore {

    private final DatabaseClient database;

    SqlLetters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Outgoing.Letter> find(StoredContact contact, Recipient to) {
        return database.sql("select pdf, plain from letter where contact = $1 and format = $2 and language = $3")
                .bind(0, contact.id()).bind(1, to.format().code()).bind(2, to.language().toLanguageTag())
                .map(row -> new Outgoing.Letter(row.get("pdf", byte[].class), row.get("plain", String.class))).one();
    }

    @Override
    public Mono<Void> keep(StoredContact contact, Recipient to, Outgoing.Letter letter) {
        return database.sql("insert into letter (contact, format, language, pdf, plain) values ($1, $2, $3, $4, $5) on conflict do nothing")
                .bind(0, contact.id()).bind(1, to.format().code()).bind(2, to.language().toLanguageTag())
                .bind(3, letter.pdf()).bind(4, letter.plainText()).then();
    }
}

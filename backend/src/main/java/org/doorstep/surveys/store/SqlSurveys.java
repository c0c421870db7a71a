package org.doorstep.surveys.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.surveys.SurveyView;
import org.doorstep.surveys.model.SurveyAnswers;
import org.doorstep.surveys.service.SurveyStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Surveys in PostgreSQL. */
@Component
class SqlSurveys implements SurveyStore {

    private final DatabaseClient database;

    SqlSurveys(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> invite(UUID repair, String reference, String person, Instant at) {
        return database.sql("insert into survey (id, reference, person, invited_at) values ($1, $2, $3, $4) on conflict do nothing")
                .bind(0, repair).bind(1, reference).bind(2, person).bind(3, at.atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated().map(count -> count == 1);
    }

    @Override
    public Mono<SurveyView> find(String person, String reference) {
        return database.sql("select id, reference, invited_at, answered_at from survey where person = $1 and reference = $2")
                .bind(0, person).bind(1, reference)
                .map(row -> new SurveyView(row.get("id", UUID.class), row.get("reference", String.class),
                        row.get("invited_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.get("answered_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .one();
    }

    @Override
    public Mono<Boolean> answer(UUID id, SurveyAnswers answers, Instant at) {
        return database.sql("""
                        update survey set answered_at = $2, repair = $3, time_taken = $4, manner = $5, kept_word = $6, improve = $7
                        where id = $1 and answered_at is null""")
                .bind(0, id).bind(1, at.atOffset(ZoneOffset.UTC)).bind(2, (short) answers.repair()).bind(3, (short) answers.time())
                .bind(4, (short) answers.manner()).bind(5, answers.keptWord()).bind(6, answers.improve())
                .fetch().rowsUpdated().map(count -> count == 1);
    }
}

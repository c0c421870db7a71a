package org.doorstep.surveys.store;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.surveys.model.SurveyAnswers;
import org.doorstep.surveys.service.StoredSurvey;
import org.doorstep.surveys.service.SurveyStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Surveys in PostgreSQL. */
@Component
class SqlSurveys implements SurveyStore {

    private static final String SELECT = """
            select id, reference, person, invited_at, answered_at, repair, time_taken, manner, kept_word, improve from survey""";

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
    public Mono<StoredSurvey> find(String person, String reference) {
        return database.sql(SELECT + " where reference = $1 and person = $2")
                .bind(0, reference).bind(1, person).map(SqlSurveys::survey).one();
    }

    @Override
    public Mono<StoredSurvey> findAnybodys(String reference) {
        return database.sql(SELECT + " where reference = $1").bind(0, reference).map(SqlSurveys::survey).one();
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

    private static StoredSurvey survey(Readable row) {
        return new StoredSurvey(row.get("id", UUID.class), row.get("reference", String.class), row.get("person", String.class),
                row.get("invited_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("answered_at", OffsetDateTime.class))
                        .map(at -> new StoredSurvey.Given(answers(row), at.toInstant())));
    }

    private static SurveyAnswers answers(Readable row) {
        return new SurveyAnswers(row.get("repair", Short.class), row.get("time_taken", Short.class),
                row.get("manner", Short.class), row.get("kept_word", String.class), row.get("improve", String.class));
    }
}

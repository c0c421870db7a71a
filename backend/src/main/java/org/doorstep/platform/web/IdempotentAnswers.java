package org.doorstep.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rows of {@code idempotent_answer}: one for each caller and key, without an answer while the first request runs. */
@Component
class IdempotentAnswers {

    /** How long a key stands for its first request. */
    static final Duration KEPT = Duration.ofDays(1);

    /** A request cannot run so long: the instance that took it is gone, and whoever asks again may. */
    static final Duration ABANDONED = Duration.ofMinutes(2);

    /** @param key a hash of it @param hash of method, address and body, keyed with the key itself: the same key must come with the same */
    record Call(String caller, String key, String hash) {}

    /** What the key stands for at this moment. */
    sealed interface Claim {

        /** This request is the one to be answered; {@code since} tells it from one that was given up before. */
        record Mine(Call call, Instant since) implements Claim {}

        record Answered(KeptAnswer answer) implements Claim {}

        record Running() implements Claim {}

        record Reused() implements Claim {}
    }

    private final DatabaseClient database;
    private final Clock clock;

    IdempotentAnswers(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of any number of the same calls at once, one gets {@link Claim.Mine}. Kept at once, outside any transaction. */
    Mono<Claim> claim(Call call) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return take(call, now)
                .flatMap(taken -> taken ? Mono.just(new Claim.Mine(call, now)) : known(call))
                .defaultIfEmpty(new Claim.Running());
    }

    private Mono<Boolean> take(Call call, Instant now) {
        return at(call, """
                        insert into idempotent_answer as kept (caller, key, body_hash, made_at) values ($1, $2, $3, $4)
                        on conflict (caller, key) do update
                           set body_hash = excluded.body_hash, made_at = excluded.made_at,
                               status = null, media_type = null, location = null, body = null
                         where kept.made_at < $5
                            or kept.status is null and kept.body_hash = excluded.body_hash and kept.made_at < $6""")
                .bind(2, call.hash())
                .bind(3, now.atOffset(ZoneOffset.UTC))
                .bind(4, now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .bind(5, now.minus(ABANDONED).atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Claim> known(Call call) {
        return at(call, "select body_hash, status, media_type, location, body from idempotent_answer where caller = $1 and key = $2")
                .map(row -> claim(call, row))
                .one();
    }

    private static Claim claim(Call call, Readable row) {
        var status = row.get("status", Integer.class);
        if (!call.hash().equals(row.get("body_hash", String.class))) {
            return new Claim.Reused();
        }
        return status == null ? new Claim.Running() : new Claim.Answered(new KeptAnswer(status,
                row.get("media_type", String.class), row.get("location", String.class), row.get("body", byte[].class)));
    }

    Mono<Void> keep(Claim.Mine mine, KeptAnswer answer) {
        return mine(mine, """
                        update idempotent_answer set status = $4, media_type = $5, location = $6, body = $7
                        where caller = $1 and key = $2 and made_at = $3 and status is null""")
                .bind(3, answer.status())
                .bind(4, Parameters.in(R2dbcType.VARCHAR, answer.mediaType()))
                .bind(5, Parameters.in(R2dbcType.VARCHAR, answer.location()))
                .bind(6, answer.body())
                .then();
    }

    Mono<Void> forget(Claim.Mine mine) {
        return mine(mine, "delete from idempotent_answer where caller = $1 and key = $2 and made_at = $3 and status is null").then();
    }

    /** Takes away what is older than {@link #KEPT}; how many rows there were. */
    Mono<Long> sweep() {
        return database.sql("delete from idempotent_answer where made_at < $1")
                .bind(0, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .fetch().rowsUpdated();
    }

    private GenericExecuteSpec at(Call call, String sql) {
        return database.sql(sql).bind(0, call.caller()).bind(1, call.key());
    }

    private GenericExecuteSpec mine(Claim.Mine mine, String sql) {
        return at(mine.call(), sql).bind(2, mine.since().atOffset(ZoneOffset.UTC));
    }
}

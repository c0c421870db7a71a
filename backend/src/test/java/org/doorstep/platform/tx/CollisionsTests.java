package org.doorstep.platform.tx;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@IntegrationTest
class CollisionsTests {

    @Autowired
    DatabaseClient database;

    @ParameterizedTest
    @CsvSource({"40P01,true", "40001,true", "23505,false", "57014,false", "55P03,false"})
    void areWhatTheDatabaseEndedForAnothersSake(String state, boolean collision) {
        var error = database.sql("do $$ begin raise exception 'ended' using errcode = '" + state + "'; end $$").then()
                .then(Mono.<Throwable>empty()).onErrorResume(Mono::just).block();
        assertThat(error).isNotNull();
        assertThat(Collisions.isOne(error)).isEqualTo(collision);
        assertThat(Collisions.isBusy(error)).isEqualTo(state.equals("55P03"));
        assertThat(Collisions.isOne(new OptimisticLockingFailureException("moved on"))).isTrue();
    }
}

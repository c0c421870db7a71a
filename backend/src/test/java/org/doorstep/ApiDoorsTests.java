package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.Doors.Door;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What every address of the API keeps, whoever wrote it and whatever is sent: never a 5xx, always a problem. */
@IntegrationTest
class ApiDoorsTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Doors doors;
    Belongings.Maker maker;

    @BeforeEach
    void everyAddress() {
        clock.set(TestClock.START);
        doors = new Doors(requestMappingHandlerMapping);
        maker = new Belongings.Maker(client, database, jobs, clock);
    }

    @Test
    void meetsTheWholeApi() {
        assertThat(doors.api().map(Door::toString)).contains("GET /api/home", "GET /api/accounts/{reference}", "PUT /api/repairs/{reference}/visit",
                "PUT /api/surveys/{reference}/answers", "POST /api/repair-drafts/{id}/photos",
                "HEAD /api/repair-drafts/{id}/uploads/{upload}", "POST /api/imports/{kind}");
    }

    @TestFactory
    Stream<DynamicTest> neverBreakOnWhatIsSent() {
        return doors.api().filter(Door::changes).filter(door -> !door.takesFiles()).map(door -> dynamicTest(door.toString(), () -> {
            var theirs = maker.make();
            for (var path : theirs.paths(door.pattern())) {
                HostileJson.bodies(door.handler()).forEach((name, body) -> {
                    var answer = As.resident(client, theirs.household().person())
                            .method(door.method()).uri(URI.create(path)).contentType(MediaType.APPLICATION_JSON).bodyValue(body)
                            .exchange().expectBody(String.class).returnResult();
                    answersOrRefuses(path + " with " + name, answer);
                });
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> refuseWithoutALogIn() {
        return doors.api().filter(door -> !Doors.PUBLIC.contains(door.pattern())).map(door -> dynamicTest(door.toString(), () -> {
            var path = door.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            var answer = client.method(door.method()).uri(path).exchange()
                    .expectStatus().isUnauthorized()
                    .expectHeader().valueEquals("WWW-Authenticate", "Bearer")
                    .expectBody(String.class).returnResult();
            if (door.method() != HttpMethod.HEAD) {
                isProblem(door.toString(), answer);
                assertThat(answer.getResponseBody()).contains("/problems/log-in-first");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> hideOtherPeoplesThings() {
        // One household's for every address: a stranger changes nothing of it.
        var theirs = maker.make();
        return doors.api().filter(Door::isSomebodys).map(door -> dynamicTest(door.toString(), () -> {
            var stranger = As.resident(client, new Register(database).tenant().person());
            for (var path : theirs.paths(door.pattern())) {
                var answer = stranger.method(door.method()).uri(path)
                        .contentType(door.takes())
                        .header("Tus-Resumable", "1.0.0").header("Upload-Length", "5").header("Upload-Offset", "0")
                        .bodyValue("""
                                {"slot": "2027-01-15.am", "reason": "I am away", "words": "I was in", "place": "home.x", "where": "kitchen",
                                 "danger": "flood", "agreement": "%s", "repair": "5", "time": "5", "manner": "5", "keptWord": "yes"}"""
                                .formatted(theirs.household().agreement()))
                        .exchange().expectBody(String.class).returnResult();
                assertThat(answer.getStatus().value()).as("%s: %s", path, answer.getResponseBody()).isEqualTo(404);
                if (door.method() != HttpMethod.HEAD) {
                    isProblem(path, answer);
                }
            }
        }));
    }

    private static void answersOrRefuses(String what, EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).as("%s: %s", what, answer.getResponseBody()).isLessThan(500);
        if (answer.getStatus().value() >= 400) {
            isProblem(what, answer);
        }
    }

    private static void isProblem(String what, EntityExchangeResult<String> answer) {
        assertThat(answer.getResponseHeaders().getContentType()).as(what).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(JsonPath.<String>read(answer.getResponseBody(), "$.type")).as(what).startsWith("/problems/");
        assertThat(JsonPath.<Integer>read(answer.getResponseBody(), "$.status")).as(what).isEqualTo(answer.getStatus().value());
        assertThat(JsonPath.<String>read(answer.getResponseBody(), "$.title")).as(what).isNotBlank();
    }
}

package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.Doors.Door;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
        assertThat(doors.api().map(Door::toString)).contains("GET /api/home", "PUT /api/repairs/{reference}/visit",
                "PUT /api/surveys/{reference}/answers", "POST /api/repair-drafts/{id}/photos", "POST /api/imports/{kind}");
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

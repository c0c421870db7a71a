package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.Doors.Door;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
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

/** What every form of the light pages keeps, whatever is sent to it: a page or a way on, never a 5xx. */
@IntegrationTest
class FormDoorsTests {

    /** The morning of the visit, so that its operative may do what they do at the door. */
    private static final Instant ON_THE_DAY = Instant.parse("2027-01-14T09:40:00Z");

    /** Every field any form has, and the answers that lead further in. */
    private static final List<String> FIELDS = List.of("place", "where", "words", "meetName", "meetPhone", "access", "notes", "slot",
            "besides", "longer", "reason", "agreement", "repair", "time", "manner", "keptWord", "improve", "done", "next", "first",
            "review", "at", "note", "operative", "to", "window", "step", "reference", "question", "account", "alone", "holder", "sortCode",
            "accountNumber", "amount", "day", "changesOn", "which", "available", "what", "with",
            "per", "wages", "rent", "every", "first-day", "first-month", "first-year", "take", "plan", "answer", "reasons",
            "advice", "agree", "refund", "then", "hold", "how", "kind", "on", "collections", "pence", "instructions", "started-day", "reason", "person", "ends-day",
            "sender", "rows", "total", "why", "sure", "wanted", "move");

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
    void everyForm() {
        clock.set(TestClock.START);
        doors = new Doors(requestMappingHandlerMapping);
        maker = new Belongings.Maker(client, database, jobs, clock);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void meetsEveryForm() {
        assertThat(doors.forms().map(Door::toString)).contains("POST /repairs/report/{id}/{step}", "POST /surveys/{reference}",
                "POST /operative/visits/{visit}/done", "POST /desk/suspense/{id}/account", "POST /desk/visits/{visit}/move");
    }

    @TestFactory
    Stream<DynamicTest> answerWhateverIsSent() {
        return doors.forms().map(door -> dynamicTest(door.toString(), () -> {
            clock.set(TestClock.START);
            var theirs = maker.make();
            clock.set(ON_THE_DAY);
            for (var path : theirs.paths(door.pattern())) {
                hostile().forEach((name, form) -> {
                    atTheDoor(theirs);
                    answersOrRefuses(path + " with " + name, post(sender(door, theirs), path, MediaType.APPLICATION_FORM_URLENCODED, form));
                });
                answersOrRefuses(path + " with half a form with files", post(sender(door, theirs), path,
                        MediaType.parseMediaType("multipart/form-data;boundary=x"), "--x\r\nContent-Disposition: form-data; name=\"at\"\r\n\r\n09"));
                answersOrRefuses(path + " with files without a boundary", post(sender(door, theirs), path, MediaType.MULTIPART_FORM_DATA, "--x"));
            }
        }));
    }

    private static Map<String, String> hostile() {
        var forms = new LinkedHashMap<String, String>();
        forms.put("nothing at all", "");
        forms.put("fields without a value", every(field -> field));
        forms.put("U+0000 in every field", every(field -> field + "=a%00b"));
        forms.put("the end of a visit, and U+0000", "done=%00New%00&next=nothing&first=yes%00");
        forms.put("a wait, and U+0000", "done=x&next=waiting&reason=a%00b&review=2027-01-20");
        forms.put("a next visit on no day", "done=x&next=visit&slot=%2B999999999-12-31.am");
        forms.put("a hundred thousand letters", "words=" + "x".repeat(100_000) + "&reason=" + "x".repeat(100_000));
        forms.put("too much", "words=" + "x".repeat(400_000));
        forms.put("half an escape", every(field -> field + "=%z"));
        forms.put("half a letter", every(field -> field + "=%F0%9F"));
        forms.put("a day of the year 999999999", every(field -> field + "=%2B999999999-12-31"));
        forms.put("every field twice", every(field -> field + "=yes&" + field + "=no"));
        forms.put("a thousand fields", Stream.iterate(0, n -> n + 1).limit(1_000).map(n -> "f" + n + "=1").collect(Collectors.joining("&")));
        return forms;
    }

    private static String every(UnaryOperator<String> written) {
        return FIELDS.stream().map(written).collect(Collectors.joining("&"));
    }

    /** Whatever the last form made of the visit, it is again as when somebody stands at the door. */
    private void atTheDoor(Belongings theirs) {
        maker.run("update visit set state = 'ARRIVED' where id = $1", theirs.visit());
    }

    private WebTestClient sender(Door door, Belongings theirs) {
        if (door.pattern().startsWith("/operative")) {
            return As.operativePages(client, theirs.operative());
        }
        return door.pattern().startsWith("/desk") ? As.staffPages(client, Role.SCHEDULER, Role.AGENT, Role.MANAGER, Role.OFFICER)
                : As.residentPages(client, theirs.household().person());
    }

    private static EntityExchangeResult<String> post(WebTestClient browser, String path, MediaType type, String form) {
        return browser.post().uri(URI.create(path)).contentType(type).accept(MediaType.TEXT_HTML).bodyValue(form)
                .exchange().expectBody(String.class).returnResult();
    }

    private static void answersOrRefuses(String what, EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).as("%s: %s", what, answer.getResponseBody()).isLessThan(500);
        if (answer.getStatus().is3xxRedirection()) {
            assertThat(answer.getResponseHeaders().getLocation()).as(what).isNotNull();
        } else {
            assertThat(answer.getResponseBody()).as(what).contains("<h1");
        }
    }
}

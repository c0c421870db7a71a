package org.doorstep.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.demo.DemoFiles;
import org.doorstep.demo.DemoSize;
import org.doorstep.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@IntegrationTest
class ImportsTests {

    private static final String HEADER = "uprn,line-1,line-2,town,postcode,type,bedrooms,patch,block,estate\n";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    ConnectionFactory connections;

    /** Else the pages after it are planned as if the tables were empty. */
    @Test
    void leavesTheDatabaseKnowingHowMuchThereIsNow() {
        var there = count("select count(*) from estate");
        var file = new StringBuilder("reference,name\n");
        for (int i = 0; i < 60 + there; i++) {
            file.append("AN").append(i).append(",Analysed\n");
        }
        send(As.integration(client), "estates", file.toString()).expectStatus().isOk();
        assertThat(database.sql("select reltuples::bigint from pg_class where relname = 'estate'").mapValue(Long.class).one().block()).isEqualTo(count("select count(*) from estate"));
    }

    @Test
    void refusesWithoutLogIn() {
        client.post().uri("/api/imports/homes").contentType(MediaType.parseMediaType("text/csv")).bodyValue(HEADER)
                .exchange().expectStatus().isUnauthorized();
    }

    @Test
    void refusesEverybodyButTheIntegration() {
        send(As.resident(client, "P1000001"), "homes", home(1)).expectStatus().isForbidden();
        send(As.staff(client, Role.ADMINISTRATOR), "homes", home(1)).expectStatus().isForbidden();
    }

    @Test
    void saysWhichKindsThereAre() {
        send(As.integration(client), "unicorns", "a\n").expectStatus().isNotFound()
                .expectBody().jsonPath("$.type").isEqualTo("/problems/import-kind");
    }

    @Test
    void takesAFileInAndTheSameAgainChangesNothing() {
        var file = home(101) + row(102);
        taken(file).jsonPath("$.rows").isEqualTo(2).jsonPath("$.added").isEqualTo(2).jsonPath("$.seenBefore").isEqualTo(false);
        taken(file).jsonPath("$.added").isEqualTo(0).jsonPath("$.changed").isEqualTo(0).jsonPath("$.same").isEqualTo(2)
                .jsonPath("$.seenBefore").isEqualTo(true);
        taken(file.replace("102 Mill Lane", "102 Mill Street"))
                .jsonPath("$.added").isEqualTo(0).jsonPath("$.changed").isEqualTo(1).jsonPath("$.same").isEqualTo(1);
        assertThat(count("select count(*) from home where line1 = '102 Mill Street'")).isEqualTo(1);
    }

    @Test
    void takesAFormsFileInToo() {
        var form = new MultipartBodyBuilder();
        form.part("file", home(111).getBytes(StandardCharsets.UTF_8), MediaType.parseMediaType("text/csv")).filename("homes.csv");
        As.integration(client).post().uri("/api/imports/homes").bodyValue(form.build()).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.added").isEqualTo(1);
    }

    @Test
    void readsTheDeclaredCharacterSet() {
        var file = HEADER + "121,1 Château Close,,Northampton,NN31 1AA,house,2,N1,,\n";
        As.integration(client).post().uri("/api/imports/homes")
                .contentType(MediaType.parseMediaType("text/csv;charset=windows-1252"))
                .bodyValue(file.getBytes(Charset.forName("windows-1252"))).exchange().expectStatus().isOk();
        assertThat(count("select count(*) from home where line1 = '1 Château Close'")).isEqualTo(1);
    }

    @Test
    void saysWhereBytesAreNotInTheCharacterSet() {
        As.integration(client).post().uri("/api/imports/homes").contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue((HEADER + "131,1 Château Close,,Northampton,NN31 1AA,house,2,N1,,\n").getBytes(Charset.forName("windows-1252")))
                .exchange().expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors[0].line").isEqualTo(2)
                .jsonPath("$.errors[0].column").isEqualTo("line-1")
                .jsonPath("$.errors[0].code").isEqualTo("undecodable");
    }

    @Test
    void refusesACharacterSetItDoesNotRead() {
        As.integration(client).post().uri("/api/imports/homes").contentType(MediaType.parseMediaType("text/csv;charset=utf-32"))
                .bodyValue(new byte[] {1}).exchange().expectStatus().isEqualTo(415);
    }

    @Test
    void reportsEveryBadRowAndKeepsNone() {
        var file = home(141) + "x,1 Mill Lane,,Northampton,NN31 1AA,house,2,N1,,\n143,,,Northampton,nowhere,castle,2,N1,NO-BLOCK,\n"
                + "141,1 Mill Lane,,Northampton,NN31 1AA,house,2,N1,,\n145,1 Mill Lane,,Northampton,NN31 1AA,house,2,N1,NO-BLOCK,\n";
        send(As.integration(client), "homes", file).expectStatus().isEqualTo(422)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type").isEqualTo("/problems/import-refused")
                .jsonPath("$.problems").isEqualTo(7)
                .jsonPath("$.listed").isEqualTo(7)
                .jsonPath("$.errors[*].line").value(lines -> assertThat(lines.toString()).isEqualTo("[3,4,4,4,4,5,6]"))
                .jsonPath("$.errors[*].column").value(columns -> assertThat(columns.toString())
                        .isEqualTo("[\"uprn\",\"line-1\",\"postcode\",\"type\",\"block\",\"uprn\",\"block\"]"))
                .jsonPath("$.errors[6].message").isEqualTo("NO-BLOCK is not known. Send the file it is in first.");
        assertThat(count("select count(*) from home where uprn in ('141', '143', '145')")).isZero();
    }

    @Test
    void refusesAnAgreementForAHomeOrAPersonThatIsNotThere() {
        send(As.integration(client), "agreements", "reference,kind,uprn,started,ended,lives-there,holders,agents\n"
                + "T1,secure,999999,2020-01-01,,yes,NOBODY ELSE,\n")
                .expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors[*].column").value(columns -> assertThat(columns.toString())
                        .isEqualTo("[\"uprn\",\"holders\",\"holders\"]"));
    }

    @Test
    void saysHowManyProblemsThereAreAndHowManyItLists() {
        send(As.integration(client), "estates", "reference,name\n" + "bad one,\n".repeat(150)).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.problems").isEqualTo(300)
                .jsonPath("$.listed").isEqualTo(200)
                .jsonPath("$.errors.length()").isEqualTo(200)
                .jsonPath("$.detail").isEqualTo("Nothing of it was kept. It has 150 rows, and 300 things in it are wrong. The first 200 are listed.");
    }

    @Test
    void refusesANeedOfNobodyAndABlockOnNoEstate() {
        send(As.integration(client), "needs", "person,uprn,kind,code,note,visible-to,since,ended\n"
                + "NOBODY,,access,dog,,office,,\n,999999,vulnerability,baby,,office,,\n").expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors[?(@.code == 'not-there')].column").value(columns -> assertThat(columns.toString()).isEqualTo("[\"person\",\"uprn\"]"));
        send(As.integration(client), "blocks", "reference,name,postcode,estate\nDB1,Mill House,,NO-ESTATE\n").expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.problems").isEqualTo(1)
                .jsonPath("$.errors[0].message").isEqualTo("NO-ESTATE is not known. Send the file it is in first.");
    }

    /** Whoever holds the lock is keeping a file: a second connection takes it here, so that the answer is no matter of luck. */
    @Test
    void asksForAFileAgainWhileAnotherIsBeingKept() {
        var other = Mono.from(connections.create()).block();
        try {
            said(other, "select pg_advisory_lock(25000001)");
            send(As.integration(client), "homes", home(161)).expectStatus().isEqualTo(409).expectBody()
                    .jsonPath("$.type").isEqualTo("/problems/import-busy")
                    .jsonPath("$.detail").isEqualTo("Another file is being taken in at this moment. Send it again in a few seconds.");
            assertThat(count("select count(*) from home where uprn = '161'")).isZero();
        } finally {
            said(other, "select pg_advisory_unlock(25000001)");
            Mono.from(other.close()).block();
        }
        taken(home(161)).jsonPath("$.added").isEqualTo(1);
    }

    private static void said(Connection connection, String sql) {
        Flux.from(connection.createStatement(sql).execute()).flatMap(result -> result.map((row, _) -> 1)).blockLast();
    }

    @Test
    void keepsNothingWhenRow11499IsBad() throws IOException {
        var lines = Files.readAllLines(DemoFiles.folder(DemoSize.WHOLE).resolve("homes.csv"));
        var file = new StringBuilder(HEADER);
        for (int i = 1; i < lines.size(); i++) {
            // Without buildings and estates, which this database lacks.
            var row = lines.get(i).replaceFirst("B\\d{4},E\\d\\d$|,E\\d\\d$", ",").replaceFirst("^99", "88");
            file.append(i == 11_499 ? row.replaceFirst("NN3\\d", "nowhere") : row).append('\n');
        }
        send(As.integration(client), "homes", file.toString()).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.problems").isEqualTo(1)
                .jsonPath("$.errors[0].line").isEqualTo(11_500);
        assertThat(count("select count(*) from home where uprn like '88%'")).isZero();
    }

    @Test
    void notesTheFileInTheListAndTheAuditTrail() {
        taken(home(151));
        assertThat(count("""
                select count(*) from import_file f join audit_entry a on a.subject_id = f.id
                where f.kind = 'homes' and f.sent_by = 'client:doorstep-imports' and a.what = 'file.taken-in'""")).isPositive();
    }

    private WebTestClient.BodyContentSpec taken(String homes) {
        return send(As.integration(client), "homes", homes).expectStatus().isOk().expectBody();
    }

    private static WebTestClient.ResponseSpec send(WebTestClient as, String kind, String file) {
        return as.post().uri("/api/imports/" + kind).contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(file.getBytes(StandardCharsets.UTF_8)).exchange();
    }

    private static String home(int uprn) {
        return HEADER + row(uprn);
    }

    private static String row(int uprn) {
        return uprn + "," + uprn + " Mill Lane,,Northampton,NN31 1AA,house,2,N1,,\n";
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }
}

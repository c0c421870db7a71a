package org.doorstep.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.safe.Sealed;
import org.doorstep.platform.safe.SealedRows;
import org.doorstep.platform.spi.SubjectAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Whoever has the database, or a copy of it, does not have what people earn and spend. */
@IntegrationTest
class SealedBudgetTests {

    private static final Map<String, String> INCOME = Map.of("per", "week", "wages", "7654.32", "pension", "");

    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    SealedRows<UUID> budgets;
    @Autowired
    List<SubjectAccess> modules;

    @Autowired
    Debtor.Tools tools;

    Debtor debtor;

    @BeforeEach
    void somebodyBehind() {
        clock.set(TestClock.START);
        debtor = tools.tenant().behind();
        debtor.app().put().uri(debtor.api() + "/plan-draft/money-in").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).bodyValue(INCOME).exchange().expectStatus().isNoContent();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    private List<String> tablesThatSay(String number) {
        var columns = database.sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'json', 'jsonb', 'bigint', 'integer', 'numeric', 'bytea')""")
                .map(row -> List.of(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class))).all().collectList().block();
        assertThat(columns).hasSizeGreaterThan(300);
        return columns.stream().filter(column -> says(column.get(0), column.get(1), column.get(2), number)).map(column -> column.get(0) + "." + column.get(1)).toList();
    }

    private boolean says(String table, String column, String type, String number) {
        var text = type.equals("bytea") ? "encode(\"%s\", 'escape')" : "\"%s\"::text";
        return database.sql("select exists (select from \"%s\" where %s ~ '(^|[^0-9a-f])%s($|[^0-9a-f])')".formatted(table, text.formatted(column), number))
                .map(row -> row.get(0, Boolean.class)).one().block();
    }

    private String data() {
        var whom = new SubjectAccess.Whom(debtor.household().person(), Set.of(debtor.household().agreement()), Set.of());
        return String.join(" ", Flux.fromIterable(modules).concatMap(module -> module.about(whom)).map(section -> section.name() + section.json()).collectList().block());
    }

    @Test
    void isInNoColumnWhileItIsTypedNorAfterItWasSent() {
        assertThat(tablesThatSay("7654[.]32")).isEmpty();
        assertThat(tools.one("select answers from journey_draft where owner = $1", debtor.household().person())).doesNotContain("wages", "pension");
        debtor.agreed("10");
        assertThat(tablesThatSay("7654[.]?32")).isEmpty();
        assertThat(debtor.read(debtor.officer(), debtor.deskApi())).contains("765432");
    }

    /** What was answered to a change is kept for a day, so that a change sent twice is one. */
    @Test
    void isInNoAnswerThatIsKept() {
        debtor.agreed("10");
        var answer = debtor.officer().post().uri(debtor.deskApi() + "/steps").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("what", "spoke")).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
        assertThat(answer).contains("\"plan\"").doesNotContain("765432");
        assertThat(tablesThatSay("7654[.]?32")).isEmpty();
    }

    @Test
    void isToldToWhoeverTypedItBothBeforeAndAfter() {
        assertThat(data()).contains("arrears-plan-drafts", "7654.32");
        assertThat(debtor.read(debtor.app(), debtor.api() + "/plan-draft")).contains("7654.32");
        debtor.agreed("10");
        assertThat(data()).contains("arrears-budgets", "\"wages\":765432");
    }

    @Test
    void isAsLongWhateverItSays() {
        debtor.agreed("10");
        var other = tools.tenant().behind().agreed("10");
        assertThat(length(debtor)).isEqualTo(length(other));
    }

    private String length(Debtor of) {
        return tools.one("select length(sealed) from arrears_budget where plan = $1::uuid", UUID.fromString(of.plan("id")));
    }

    @Test
    void isSealedAnewLikeWhateverIsInTheSafe() {
        debtor.agreed("10");
        var plan = UUID.fromString(debtor.plan("id"));
        var kept = budgets.sealedOtherwise("no key is called so", 10_000).block().stream().filter(one -> one.owner().equals(plan)).findFirst().orElseThrow();
        budgets.reseal(kept, new Sealed("another", new byte[] {1})).block();
        budgets.reseal(kept, new Sealed("late", new byte[] {2})).block();
        assertThat(tools.one("select key_id from arrears_budget where plan = $1::uuid", plan)).isEqualTo("another");
        database.sql("delete from arrears_budget where plan = $1").bind(0, plan).fetch().rowsUpdated().block();
    }
}

package org.doorstep.arrears.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.doorstep.arrears.service.BudgetSafe;
import org.doorstep.platform.journey.Drafts;
import org.doorstep.platform.spi.SubjectAccess;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What somebody earns and spends is told to themselves alone, opened. {@link ArrearsKept} forgets it. */
@Component
class BudgetsKept implements SubjectAccess {

    private final DatabaseClient database;
    private final Drafts drafts;
    private final BudgetSafe safe;
    private final JsonMapper json;

    BudgetsKept(DatabaseClient database, Drafts drafts, BudgetSafe safe, JsonMapper json) {
        this.database = database;
        this.drafts = drafts;
        this.safe = safe;
        this.json = json;
    }

    private record Sent(String account, Instant proposedAt, BudgetSafe.Amounts pence) {}

    private record Typed(Instant changedAt, Map<String, String> typed) {}

    @Override
    public Flux<Section> about(Whom whom) {
        return Flux.concat(
                section("arrears-budgets", database.sql("""
                        select c.account_reference, p.id, p.proposed_at, b.sealed, b.key_id from arrears_budget b
                        join arrears_plan p on p.id = b.plan join arrears_case c on c.id = p.case_id where p.person = $1 order by p.proposed_at""")
                        .bind(0, whom.person()).map(this::sent).all()),
                section("arrears-plan-drafts", drafts.openOf(whom.person(), "arrears-plan")
                        .map(draft -> new Typed(draft.changedAt(), safe.typed(whom.person(), draft.answers().given())))));
    }

    private Mono<Section> section(String name, Flux<?> things) {
        return things.collectList().map(all -> new Section(name, json.writeValueAsString(List.copyOf(all))));
    }

    private Sent sent(Readable row) {
        return new Sent(Rows.text(row, "account_reference"), Rows.moment(row, "proposed_at").orElseThrow(),
                safe.amounts(Rows.get(row, "id", UUID.class), Rows.sealed(row)));
    }
}

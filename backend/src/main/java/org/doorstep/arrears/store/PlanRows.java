package org.doorstep.arrears.store;

import static org.doorstep.arrears.store.Rows.day;
import static org.doorstep.arrears.store.Rows.get;
import static org.doorstep.arrears.store.Rows.moment;
import static org.doorstep.arrears.store.Rows.money;
import static org.doorstep.arrears.store.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.AnswerInput;
import org.doorstep.arrears.model.Every;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.arrears.model.Schedule;
import org.doorstep.arrears.model.Terms;
import org.doorstep.arrears.service.PlanStore;
import org.doorstep.arrears.service.StoredPlan;

/** Between rows of plans and what the services know. */
final class PlanRows {

    private PlanRows() {}

    static StoredPlan plan(Readable row) {
        return new StoredPlan(get(row, "id", UUID.class), get(row, "case_id", UUID.class), text(row, "person"), PlanState.of(text(row, "state")),
                moment(row, "proposed_at").orElseThrow(), terms(row, ""), day(row, "answer_by"), answer(row),
                moment(row, "agreed_at").map(at -> new StoredPlan.Agreed(at, money(row, "owed_at"), moment(row, "reckoned_at").orElse(at))),
                moment(row, "broken_at").map(at -> new StoredPlan.Broken(at, get(row, "missed", Integer.class))), text(row, "entered_by"));
    }

    private static Optional<StoredPlan.Answer> answer(Readable row) {
        return Optional.ofNullable(row.get("answer", String.class)).map(kind -> new StoredPlan.Answer(AnswerInput.Kind.of(kind),
                Optional.ofNullable(row.get("offer_amount")).map(_ -> terms(row, "offer_")), text(row, "reasons"), text(row, "actor"),
                text(row, "actor_name"), moment(row, "at").orElseThrow()));
    }

    private static Terms terms(Readable row, String prefix) {
        return new Terms(money(row, prefix + "amount"), Every.of(text(row, prefix + "every")), day(row, prefix + "first"));
    }

    static PlanStore.Part part(Readable row) {
        return new PlanStore.Part(new Schedule.Due(get(row, "n", Integer.class), day(row, "due"), money(row, "amount")),
                Optional.ofNullable(row.get("paid_on", LocalDate.class)));
    }
}

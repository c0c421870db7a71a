package org.doorstep.faults;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.doorstep.repairs.Door;
import org.springframework.http.HttpMethod;

/** What somebody does that writes to more than one table, and the tables. */
enum Deed {
    REPORT_WITH_A_SLOT((work, pages) -> work.sending(pages, "2027-01-14.am"),
            "repair", "repair_entry", "visit", "promise", "audit_entry", "scheduled_tasks", "journey_draft", "commit"),
    REPORT_TO_BE_RUNG((work, pages) -> work.sending(pages, "call-back"),
            "repair", "repair_entry", "promise", "audit_entry", "contact", "message", "scheduled_tasks", "journey_draft", "commit"),
    EMERGENCY(Deed::emergency,
            "repair", "repair_entry", "promise", "audit_entry", "emergency_alert", "contact", "message", "scheduled_tasks", "commit"),
    CHANGE((work, pages) -> book(work, pages, work.booked()), "visit", "audit_entry", "scheduled_tasks"),
    BOOK_ANOTHER((work, pages) -> book(work, pages, work.cancelled()), "visit", "audit_entry", "scheduled_tasks"),
    CANCEL(Deed::cancel, "visit", "audit_entry", "scheduled_tasks"),
    FINISH((work, _) -> work.operative(work.arrived() + "/done", Map.of("done", "New washer", "next", "nothing", "first", "yes")),
            "visit", "audit_entry", "scheduled_tasks"),
    NOBODY_IN((work, _) -> work.noAccess(work.arrived()), "visit", "no_access", "audit_entry", "scheduled_tasks"),
    WAS_IN(Deed::wasIn, "no_access", "audit_entry", "scheduled_tasks"),
    SURVEY(Deed::survey, "survey", "promise", "audit_entry");

    private final BiFunction<CaseWork, Boolean, Supplier<Door.Reply>> prepare;
    private final List<String> tables;

    Deed(BiFunction<CaseWork, Boolean, Supplier<Door.Reply>> prepare, String... tables) {
        this.prepare = prepare;
        this.tables = List.of(tables);
    }

    /** The request, with everything before it done. */
    Supplier<Door.Reply> prepared(CaseWork work, boolean pages) {
        return prepare.apply(work, pages);
    }

    List<String> tables() {
        return tables;
    }

    private static Supplier<Door.Reply> emergency(CaseWork work, boolean pages) {
        var agreement = work.household.agreement().toString();
        return pages ? work.form("/repairs/emergency/flood", Map.of("agreement", agreement))
                : work.json(HttpMethod.POST, "/emergencies", Map.of("danger", "flood", "agreement", agreement));
    }

    private static Supplier<Door.Reply> book(CaseWork work, boolean pages, String reference) {
        var slot = Map.of("slot", "2027-01-15.am");
        return pages ? work.form("/repairs/" + reference + "/time", slot)
                : work.json(HttpMethod.PUT, "/repairs/" + reference + "/visit", slot);
    }

    private static Supplier<Door.Reply> cancel(CaseWork work, boolean pages) {
        var reference = work.booked();
        var reason = Map.of("reason", "I am away");
        return pages ? work.form("/repairs/" + reference + "/cancel-visit", reason)
                : work.json(HttpMethod.DELETE, "/repairs/" + reference + "/visit", reason);
    }

    private static Supplier<Door.Reply> wasIn(CaseWork work, boolean pages) {
        var reference = work.nobodyIn();
        var words = Map.of("words", "I was in all day");
        return pages ? work.form("/repairs/" + reference + "/i-was-in", words)
                : work.json(HttpMethod.POST, "/repairs/" + reference + "/i-was-in", words);
    }

    private static Supplier<Door.Reply> survey(CaseWork work, boolean pages) {
        var reference = work.finished();
        var unhappy = Map.of("repair", "1", "time", "2", "manner", "3", "keptWord", "no", "improve", "Ring first");
        return pages ? work.form("/surveys/" + reference, unhappy)
                : work.json(HttpMethod.PUT, "/surveys/" + reference + "/answers", unhappy);
    }
}

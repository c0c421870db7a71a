package org.doorstep.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Door;
import org.springframework.http.HttpMethod;

/** What somebody does that writes to more than one table. */
enum Deed {
    REPORT_WITH_A_SLOT((work, pages) -> work.sending(pages, "2027-01-14.am")),
    REPORT_TO_BE_RUNG((work, pages) -> work.sending(pages, "call-back")),
    EMERGENCY(Deed::emergency),
    CHANGE((work, pages) -> book(work, pages, work.booked())),
    BOOK_ANOTHER((work, pages) -> book(work, pages, work.cancelled())),
    CALL_BACK(Deed::callBack),
    CANCEL(Deed::cancel),
    END(Deed::end),
    FOLLOW(Deed::follow),
    SET_OFF((work, _) -> work.operative(work.onTheDay() + "/on-my-way", Map.of())),
    FINISH((work, _) -> done(work, Map.of("next", "nothing", "part", "nothing", "first", "yes"))),
    FINISH_WITH_ANOTHER_VISIT((work, _) -> done(work, Map.of("next", "visit", "part", "visit", "slot", "2027-01-18.am"))),
    FINISH_WAITING((work, _) -> done(work, CaseWork.WAITING)),
    NOBODY_IN((work, _) -> work.noAccess(work.arrived())),
    WAS_IN(Deed::wasIn),
    SURVEY(Deed::survey),
    MOVE((work, _) -> work.staff(Role.SCHEDULER, "/desk/visits/" + work.visitOf(work.booked()) + "/move?day=2027-01-14&trade=plumbing",
            Map.of("operative", work.operativeCode(), "to", "2027-01-15", "window", "pm"))),
    READ((work, _) -> work.staff(Role.AGENT, "/desk/reviews/" + work.hazardous(), Map.of())),
    HAZARD_STEP((work, _) -> work.staff(Role.AGENT, "/desk/repairs/" + work.hazardous() + "/hazard",
            Map.of("step", "hazard.investigated", "type", "damp-and-mould", "severity", "significant"))),
    RANG((work, _) -> work.staff(Role.AGENT, "/desk/repairs/" + work.toRing() + "/rang", Map.of("how", "answered", "agreed", "Thursday is right after all"))),
    CALLED_OUT((work, _) -> calledOut(work, "mended")),
    CALLED_OUT_FOR_NOW((work, _) -> calledOut(work, "rest")),
    LOOK_AGAIN((work, _) -> work.staff(Role.AGENT, "/desk/repairs/" + work.waiting() + "/look-again",
            Map.of("reason", "a tap from Italy", "review", "2027-01-25"))),
    FOLLOW_UP((work, _) -> work.staff(Role.AGENT, "/desk/surveys/" + work.unhappy(), Map.of("how", "answered", "agreed", "A plumber looks at it on Monday")));

    private final BiFunction<CaseWork, Boolean, Supplier<Door.Reply>> prepare;

    Deed(BiFunction<CaseWork, Boolean, Supplier<Door.Reply>> prepare) {
        this.prepare = prepare;
    }

    /** The request, with everything before it done. */
    Supplier<Door.Reply> prepared(CaseWork work, boolean pages) {
        return prepare.apply(work, pages);
    }

    private static Supplier<Door.Reply> done(CaseWork work, Map<String, String> next) {
        var fields = new HashMap<>(next);
        fields.putIfAbsent("done", "New washer");
        return work.operative(work.arrived() + "/done", fields);
    }

    private static Supplier<Door.Reply> calledOut(CaseWork work, String next) {
        return work.staff(Role.AGENT, "/desk/repairs/" + work.emergency() + "/called-out",
                Map.of("day", "2027-01-12", "at", "11:40", "done", "Mended the pipe under the sink", "next", next));
    }

    private static Supplier<Door.Reply> callBack(CaseWork work, boolean pages) {
        var reference = work.booked();
        return pages ? work.form("/repairs/" + reference + "/time", Map.of("slot", "call-back"))
                : work.json(HttpMethod.POST, "/repairs/" + reference + "/call-back", Map.of());
    }

    private static Supplier<Door.Reply> end(CaseWork work, boolean pages) {
        var reference = work.booked();
        var reason = Map.of("reason", "It stopped by itself");
        return pages ? work.form("/repairs/" + reference + "/no-longer-needed", reason)
                : work.json(HttpMethod.POST, "/repairs/" + reference + "/withdrawal", reason);
    }

    private static Supplier<Door.Reply> follow(CaseWork work, boolean pages) {
        var reference = work.neighbours();
        return pages ? work.form("/repairs/" + reference + "/follow", Map.of())
                : work.json(HttpMethod.POST, "/repairs/" + reference + "/followers", Map.of());
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
        return pages ? work.form("/surveys/" + reference, CaseWork.UNHAPPY)
                : work.json(HttpMethod.PUT, "/surveys/" + reference + "/answers", CaseWork.UNHAPPY);
    }
}

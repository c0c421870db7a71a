package org.doorstep.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.doorstep.appointments.Finish;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/** Judges what an operative says at the end of a visit. Pure. */
final class DoneForm {

    static final int DONE_LIMIT = 1000;
    static final int REASON_LIMIT = 200;
    static final List<String> FIRST_TIME = List.of("yes", "no");

    /** Nothing leaves the home without one of these. */
    static final List<String> NEXTS = List.of("nothing", "visit", "waiting");

    private DoneForm() {}

    /** What was done and what comes next, which are asked first. */
    static List<Problem> begun(Typed typed) {
        var problems = new ArrayList<Problem>();
        Text.required("done", typed.text("done"), DONE_LIMIT, "desk.done.what", "desk.done.what-too-long").ifPresent(problems::add);
        if (!NEXTS.contains(typed.text("next"))) {
            problems.add(Problem.of("next", "desk.done.next"));
        }
        return problems;
    }

    /** What the rest of it needs: only for what is begun well. */
    static List<Problem> problems(Typed typed, LocalDate today) {
        var problems = new ArrayList<Problem>();
        switch (typed.text("next")) {
            case "nothing" -> {
                if (!FIRST_TIME.contains(typed.text("first"))) {
                    problems.add(Problem.of("first", "desk.done.first"));
                }
            }
            case "visit" -> {
                if (SlotChoice.parse(typed.text("slot")).isEmpty()) {
                    problems.add(Problem.of("slot", "desk.done.slot"));
                }
            }
            case "waiting" -> {
                Text.required("reason", typed.text("reason"), REASON_LIMIT, "desk.done.reason", "desk.done.reason-too-long")
                        .ifPresent(problems::add);
                var day = typed.day("review").filter(BoardPages::near);
                if (day.isEmpty()) {
                    problems.add(Problem.of("review", "desk.done.review"));
                } else if (day.get().isBefore(today)) {
                    problems.add(Problem.of("review", "desk.done.review-past"));
                }
            }
            default -> throw new IllegalArgumentException("what comes next was chosen before");
        }
        return problems;
    }

    /** Only for what has no problems. */
    static Finish finish(Typed typed, SlotNeed need) {
        var done = typed.text("done");
        return switch (typed.text("next")) {
            case "visit" -> new Finish.NextVisit(done, need, SlotChoice.parse(typed.text("slot")).orElseThrow());
            case "waiting" -> new Finish.Waiting(done, typed.text("reason"), typed.day("review").orElseThrow());
            default -> new Finish.Completed(done, typed.text("first").equals("yes"));
        };
    }
}

package org.doorstep.desk.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.DiaryDay;
import org.doorstep.appointments.DiaryVisit;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.JobView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** Finishes the board of a day for its template. */
@Component
class BoardMaker {

    private static final List<String> HEADS = List.of("planned", "window", "place", "fault", "case", "state", "due", "move");

    private final Diaries diaries;
    private final RepairJobs jobs;

    BoardMaker(Diaries diaries, RepairJobs jobs) {
        this.diaries = diaries;
        this.jobs = jobs;
    }

    /** @param typed what was typed for the day where it is none; else nothing */
    Mono<BoardPage> make(CurrentUser user, PageContext page, LocalDate day, String trade, Typed typed) {
        return diaries.board(user, day, trade)
                .flatMap(days -> jobs(user, days).map(known -> new BoardPage(page.t("desk.trade." + trade), page.date(day),
                        asked(typed, day, trade), address(day.minusDays(1), trade), address(day.plusDays(1), trade),
                        trades(page), days.stream().filter(each -> !each.visits().isEmpty()).map(each -> diary(page, each, known)).toList(), idle(page, days), away(page, days))));
    }

    static String address(LocalDate day, String trade) {
        return "/desk/board?day=" + day + "&trade=" + trade;
    }

    private Mono<Map<UUID, JobView>> jobs(CurrentUser user, List<DiaryDay> days) {
        return jobs.jobs(user, days.stream().flatMap(day -> day.visits().stream())
                .map(visit -> visit.visit().subject().id()).collect(toSet()));
    }

    private static List<Option> trades(PageContext page) {
        return Trades.CODES.stream().map(each -> Option.of(each, page.t("desk.trade." + each))).toList();
    }

    private static Typed asked(Typed typed, LocalDate day, String trade) {
        var asked = new HashMap<>(typed.fields());
        asked.put("trade", trade);
        if (typed.fields().isEmpty()) {
            asked.put("day", day.toString());
        }
        return new Typed(asked);
    }

    /** Who is at work that day and has no visit, in one table: their hours and what is free of them. */
    private static List<List<Cell>> idle(PageContext page, List<DiaryDay> days) {
        return days.stream().filter(day -> day.visits().isEmpty() && !day.working().isEmpty())
                .map(day -> List.of(Cell.of(name(page, day)), Cell.of(hours(page, day)), Cell.of(page.t("desk.board.spare", Spans.of(page, day.spareMinutes()))))).toList();
    }

    /** Nobody who looks for a pair of hands reads past those that are not there. */
    private static String away(PageContext page, List<DiaryDay> days) {
        var names = days.stream().filter(day -> day.visits().isEmpty() && day.working().isEmpty()).map(day -> name(page, day)).collect(joining(", "));
        return names.isEmpty() ? "" : page.t("desk.board.away", names);
    }

    private static String name(PageContext page, DiaryDay day) {
        return page.t("desk.board.operative", day.name(), day.code());
    }

    private static String hours(PageContext page, DiaryDay day) {
        return day.working().isEmpty() ? page.t("desk.board.off")
                : day.working().stream().map(span -> page.t("desk.window", page.time(span.from()), page.time(span.until()))).collect(joining(", "));
    }

    /** Without the column of what can be changed where nothing can. */
    private static BoardPage.Diary diary(PageContext page, DiaryDay day, Map<UUID, JobView> known) {
        var rows = day.visits().stream().map(visit -> row(page, visit, Optional.ofNullable(known.get(visit.visit().subject().id())))).toList();
        int columns = rows.stream().anyMatch(row -> row.getLast().href() != null) ? HEADS.size() : HEADS.size() - 1;
        return new BoardPage.Diary(name(page, day), hours(page, day),
                page.t("desk.board.spare", Spans.of(page, day.spareMinutes())),
                HEADS.stream().limit(columns).map(head -> page.t("desk.board.head." + head)).toList(),
                rows.stream().map(row -> row.subList(0, columns)).toList());
    }

    private static List<Cell> row(PageContext page, DiaryVisit visit, Optional<JobView> job) {
        var reference = job.map(JobView::reference).orElse("");
        return List.of(
                Cell.of(page.t("desk.window", page.time(visit.plannedFrom()), page.time(visit.plannedUntil()))),
                Cell.of(VisitWords.window(page, visit.visit())),
                Cell.of(job.map(JobView::place).orElse("")),
                Cell.of(job.map(repair -> WorklistMaker.fault(page, repair)).orElse("")),
                job.isPresent() ? Cell.link(reference, "/repairs/" + reference) : Cell.of(""),
                Cell.of(VisitWords.state(page, visit.visit().state())),
                Cell.of(page.dateTime(visit.due())),
                action(page, visit, reference));
    }

    /** A visit to come can be moved; of one at which nobody was in there may be a photo to look at. */
    private static Cell action(PageContext page, DiaryVisit visit, String reference) {
        if (visit.visit().state() == VisitState.BOOKED) {
            return Cell.link(page.t("desk.board.move", reference), MovePages.address(visit));
        }
        return visit.visit().noAccess().flatMap(VisitView.NoAccess::photo)
                .map(photo -> Cell.link(page.t("desk.board.photo", reference), DoorPhotoPages.address(visit.visit().id(), photo)))
                .orElseGet(() -> Cell.of(""));
    }
}

package org.doorstep.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.DiaryVisit;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.spi.SubjectPages;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.JobView;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.doorstep.standards.Upcoming;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

/** Puts together what the desk does next. */
@Component
class WorklistMaker {

    static final String REPAIR = "repair";

    private static final String SURVEY = "survey";
    private static final List<String> KINDS = List.of(REPAIR, SURVEY);

    /** Costs of a service charge, hundreds at a time, are told of together at /service-charges/warnings. */
    private static final Set<String> OWN_LIST = Set.of("charge-cost");
    private static final int PAGE_SIZE = 25;

    private final Promises promises;
    private final RepairJobs jobs;
    private final Diaries diaries;
    private final List<SubjectPages> pages;

    WorklistMaker(Promises promises, RepairJobs jobs, Diaries diaries, List<SubjectPages> pages) {
        this.promises = promises;
        this.jobs = jobs;
        this.diaries = diaries;
        this.pages = pages;
    }

    /**
     * @param kind      of subject wanted; anything unknown means all
     * @param after     where the page starts, as {@link #next} writes it; anything else means at the beginning
     * @param reference as typed into the search
     */
    Mono<WorklistPage> make(CurrentUser user, PageContext page, String kind, String after, String reference) {
        var filters = filters(user);
        return Mono.zip(promises.fallingDue(user, wanted(user, filters, kind, cursor(after))), jobs.toReview(user), jobs.waiting(user), diaries.unfinished(user), jobs.left(user))
                .flatMap(found -> Mono.zip(jobs.jobs(user, repairs(found.getT1(), found.getT4())), places(user, found.getT1()), (known, places) -> new WorklistPage(
                        kinds(page, filters.keySet(), kind), groups(page, found.getT1(), new Cases(known, places)),
                        found.getT1().next().map(next -> next(filters.containsKey(kind) ? kind : "", next)).orElse(null),
                        found.getT2().stream().map(job -> review(page, job)).toList(),
                        found.getT3().stream().map(wait -> wait(page, wait)).toList(),
                        found.getT4().stream().map(visit -> unfinished(page, visit, known)).toList(),
                        found.getT5().stream().map(left -> left(page, left)).toList(),
                        Workers.answersEmergencies(user), Workers.plans(user), reference)));
    }

    /** A survey has the id of its repair. */
    private static Set<UUID> repairs(Upcoming upcoming, List<DiaryVisit> visits) {
        return Stream.concat(upcoming.promises().stream().map(PromiseView::subject), visits.stream().map(visit -> visit.visit().subject()))
                .filter(subject -> KINDS.contains(subject.kind())).map(Subject::id).collect(toSet());
    }

    /** Where the cases of other modules are: each is asked once, and only where there is one of its. */
    private Mono<Map<UUID, SubjectPages.Found>> places(CurrentUser user, Upcoming upcoming) {
        return Flux.fromIterable(pages).concatMap(module -> {
            var ids = upcoming.promises().stream().map(PromiseView::subject).filter(subject -> module.kinds().contains(subject.kind())).map(Subject::id).toList();
            return ids.isEmpty() ? Mono.<Map<UUID, SubjectPages.Found>>empty() : module.find(user, ids);
        }).flatMapIterable(Map::entrySet).collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** What the reader may open: the filter's name → the kinds of subject it shows. What they may not open is on no list of theirs. */
    private Map<String, Set<String>> filters(CurrentUser user) {
        var filters = new LinkedHashMap<String, Set<String>>();
        KINDS.forEach(kind -> filters.put(kind, Set.of(kind)));
        pages.stream().filter(module -> module.reads(user)).forEach(module -> filters.put(module.name(), module.kinds()));
        return filters;
    }

    /** Of the kinds that no page of theirs leads to, a manager reads that they are owed: they are on no other list. */
    private static Upcoming.Query wanted(CurrentUser user, Map<String, Set<String>> filters, String kind, Optional<Upcoming.Cursor> after) {
        var all = user.holds(Role.MANAGER) ? Set.<String>of() : filters.values().stream().flatMap(Set::stream).collect(toSet());
        return new Upcoming.Query(filters.getOrDefault(kind, all), OWN_LIST, after, PAGE_SIZE);
    }

    private static List<Link> kinds(PageContext page, Set<String> filters, String kind) {
        var all = new Link("/desk", page.t("desk.kind.all"), !filters.contains(kind));
        return Stream.concat(Stream.of(all), filters.stream()
                .map(each -> new Link("/desk?kind=" + each, page.t("desk.kind." + each), each.equals(kind)))).toList();
    }

    /** What is late, due today, tomorrow and later, each in a table of its own; of a case only what falls due first, with how much more there is. */
    private static List<WorklistPage.Group> groups(PageContext page, Upcoming upcoming, Cases cases) {
        var byDay = upcoming.promises().stream().collect(groupingBy(promise -> When.of(page, promise.due()), () -> new EnumMap<>(When.class), toList()));
        return byDay.entrySet().stream().map(group -> new WorklistPage.Group(page.t("desk.due." + group.getKey().name().toLowerCase(Locale.ROOT)),
                group.getValue().stream().map(promise -> row(page, promise, upcoming.owed().getOrDefault(promise.subject(), 1), cases)).toList())).toList();
    }

    /** How soon something is due, on the days of a calendar in England. */
    private enum When {
        OVERDUE, TODAY, TOMORROW, LATER;

        static When of(PageContext page, Instant due) {
            var today = LocalDate.ofInstant(page.now(), Formats.ZONE);
            var day = LocalDate.ofInstant(due, Formats.ZONE);
            if (due.isBefore(page.now())) {
                return OVERDUE;
            }
            return day.equals(today) ? TODAY : day.equals(today.plusDays(1)) ? TOMORROW : LATER;
        }
    }

    /** @param jobs repairs by their ids @param places cases of other modules by theirs */
    private record Cases(Map<UUID, JobView> jobs, Map<UUID, SubjectPages.Found> places) {

        Cell link(PageContext page, Subject subject) {
            return Optional.ofNullable(jobs.get(subject.id()))
                    .map(repair -> Cell.link(repair.reference(), subject.kind().equals(SURVEY) ? FollowUpPages.address(repair.reference()) : "/repairs/" + repair.reference()))
                    .or(() -> Optional.ofNullable(places.get(subject.id())).map(place -> Cell.link(place.name(), place.href())))
                    .orElseGet(() -> Cell.of(page.t(KINDS.contains(subject.kind()) ? "desk.kind." + subject.kind() : "desk.kind.other")));
        }
    }

    /** @param owed how many promises of its case are open, this one too */
    private static List<Cell> row(PageContext page, PromiseView promise, int owed, Cases cases) {
        var due = page.t(promise.due().isBefore(page.now()) ? "desk.due.late" : "desk.due.by", page.dateTime(promise.due()));
        var words = page.t(promise.words());
        var job = Optional.ofNullable(cases.jobs().get(promise.subject().id()));
        return List.of(cases.link(page, promise.subject()), Cell.of(due),
                Cell.of(owed == 1 ? words : words + " " + page.count("desk.due.more", owed - 1)),
                Cell.of(job.map(repair -> fault(page, repair)).orElse("")),
                Cell.of(job.map(JobView::place).orElse("")));
    }

    private static WorklistPage.Review review(PageContext page, JobView job) {
        return new WorklistPage.Review(job.reference(), fault(page, job), job.place(),
                job.reviewReasons().stream().map(reason -> page.t("desk.review." + reason)).toList(), job.words());
    }

    private static WorklistPage.Unfinished unfinished(PageContext page, DiaryVisit visit, Map<UUID, JobView> known) {
        var reference = Optional.ofNullable(known.get(visit.visit().subject().id())).map(JobView::reference).orElse("");
        return new WorklistPage.Unfinished(visit.visit().id(), reference, page.t("desk.unfinished.visit", page.date(visit.visit().day()),
                VisitWords.window(page, visit.visit()), page.t("desk.board.operative", visit.visit().operative(), visit.operativeCode()),
                VisitWords.state(page, visit.visit().state())));
    }

    private static List<Cell> wait(PageContext page, RepairJobs.WaitingView wait) {
        var key = wait.lookAgain().isBefore(page.now()) ? "desk.waits.late" : "desk.due.by";
        return List.of(Cell.link(wait.job().reference(), "/repairs/" + wait.job().reference()),
                Cell.link(page.t("desk.waits.again", page.t(key, page.dateTime(wait.lookAgain()))), LookAgainPages.address(wait.job().reference())), Cell.of(wait.reason()),
                Cell.of(fault(page, wait.job())), Cell.of(wait.job().place()));
    }

    private static List<Cell> left(PageContext page, RepairJobs.LeftView left) {
        return List.of(Cell.link(left.job().reference(), "/repairs/" + left.job().reference()), Cell.of(page.date(left.day())),
                Cell.of(fault(page, left.job())), Cell.of(left.job().place()));
    }

    static String fault(PageContext page, JobView job) {
        return page.t("diagnosis.outcome." + job.fault());
    }

    private static String next(String kind, Upcoming.Cursor cursor) {
        return "/desk?after=" + cursor.due() + "_" + cursor.id() + (kind.isEmpty() ? "" : "&kind=" + kind);
    }

    private static Optional<Upcoming.Cursor> cursor(String after) {
        int line = after.indexOf('_');
        try {
            return line < 0 ? Optional.empty()
                    : Optional.of(new Upcoming.Cursor(Instant.parse(after.substring(0, line)), UUID.fromString(after.substring(line + 1))))
                            .filter(cursor -> BoardPages.near(LocalDate.ofInstant(cursor.due(), ZoneOffset.UTC)));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package org.doorstep.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.doorstep.appointments.VisitState;
import org.doorstep.desk.web.OwnVisits.Own;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.JobView;
import org.doorstep.repairs.RepairJobs.Opener;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Need;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes the operative's pages for their templates. */
@Component
class VisitPageMaker {

    private final Repairs repairs;
    private final RepairJobs jobs;
    private final Residents residents;

    VisitPageMaker(Repairs repairs, RepairJobs jobs, Residents residents) {
        this.repairs = repairs;
        this.jobs = jobs;
        this.residents = residents;
    }

    TodayPage today(PageContext page, LocalDate day, List<Own> earlier, List<Own> visits) {
        return new TodayPage(page.date(day), earlier.stream().map(own -> line(page, own, page.shortDate(own.visit().visit().day()) + ", ")).toList(),
                visits.stream().filter(own -> !over(own)).map(own -> line(page, own, "")).toList(),
                visits.stream().filter(VisitPageMaker::over).map(own -> line(page, own, "")).toList());
    }

    private static boolean over(Own own) {
        return step(own.visit().visit().state()) == VisitPage.Step.NOTHING;
    }

    private static TodayPage.Line line(PageContext page, Own own, String day) {
        return new TodayPage.Line(own.address(), day + VisitWords.window(page, own.visit().visit()), own.job().place(),
                WorklistMaker.fault(page, own.job()), VisitWords.state(page, own.visit().visit().state()));
    }

    Mono<VisitPage> visit(CurrentUser user, PageContext page, Own own) {
        var job = own.job();
        var photos = repairs.find(user, job.reference(), page.locale()).map(RepairView::photos).defaultIfEmpty(List.of());
        var opener = jobs.opener(user, job.id());
        return Mono.zip(needs(user, job), photos, opener, opener.flatMap(known -> contact(user, known)), where(user, job)).map(found -> new VisitPage(own.address(),
                WorklistMaker.fault(page, job), job.place(), VisitWords.window(page, own.visit().visit()),
                VisitWords.state(page, own.visit().visit().state()),
                job.hazard().map(known -> page.t("desk.visit.hazard", page.t("desk.hazard-type." + known.type()))).orElse(""),
                phone(found.getT3(), found.getT4()), needs(page, found.getT1()), rows(page, own, found.getT5(), door(page, found.getT3(), found.getT4())),
                found.getT2().stream().map(photo -> "/repairs/" + job.reference() + "/photos/" + photo).toList(),
                step(own.visit().visit().state()), job.reference()));
    }

    private Mono<Optional<ContactDetails>> contact(CurrentUser user, Opener opener) {
        return residents.contactFor(user, opener.person()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** As they typed it, else the register's. */
    private static String phone(Opener opener, Optional<ContactDetails> known) {
        return opener.phone().isEmpty() ? known.flatMap(contact -> contact.mobile().or(contact::landline)).orElse("") : opener.phone();
    }

    /** Who opens, as they typed it; where they did not, whose home it is. */
    private static Optional<Row> door(PageContext page, Opener opener, Optional<ContactDetails> known) {
        return opener.name().isBlank() ? known.map(contact -> Row.of(page.t("desk.visit.tenant"), contact.name()))
                : Optional.of(Row.of(page.t("desk.visit.meet"), opener.name()));
    }

    /** The home's whole address; nothing of a place that several share. */
    private Mono<List<String>> where(CurrentUser user, JobView job) {
        return job.communal() ? Mono.just(List.of()) : residents.homes(user, Set.of(job.placeId()))
                .map(homes -> Optional.ofNullable(homes.get(job.placeId())).map(home -> home.address().lines()).orElse(List.of()));
    }

    private Mono<List<Need>> needs(CurrentUser user, JobView job) {
        return job.communal() ? Mono.just(List.of()) : residents.needsAt(user, job.placeId()).defaultIfEmpty(List.of());
    }

    /** What it is, with the landlord's note where that says more. */
    private static List<String> needs(PageContext page, List<Need> needs) {
        return needs.stream().map(need -> page.t(need.words()).toLowerCase(Locale.ROOT).contains(need.note().toLowerCase(Locale.ROOT))
                ? page.t(need.words()) : page.t(need.words()) + ": " + need.note()).toList();
    }

    private static List<Row> rows(PageContext page, Own own, List<String> where, Optional<Row> door) {
        var job = own.job();
        var rows = new ArrayList<Row>();
        add(rows, page.t("desk.due.head.place"), where);
        door.ifPresent(rows::add);
        add(rows, page.t("desk.visit.know"), job.access().stream().map(code -> page.t("repairs.access." + code)).toList());
        add(rows, page.t("desk.visit.notes"), Arrays.asList(job.notes().split("\n")));
        add(rows, page.t("desk.visit.words"), Arrays.asList(job.words().split("\n")));
        add(rows, page.t("desk.visit.priority"), List.of(page.t("desk.visit.by", page.t("repairs.priority." + job.priority()), page.dateTime(own.visit().due()))));
        add(rows, page.t("desk.visit.comesBack"), job.comesBackTo().stream().toList());
        add(rows, page.t("desk.visit.jobCode"), job.jobCode().stream().toList());
        add(rows, page.t("desk.visit.reference"), List.of(job.reference()));
        return rows;
    }

    private static void add(List<Row> rows, String key, List<String> lines) {
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
            rows.add(Row.of(key, lines));
        }
    }

    private static VisitPage.Step step(VisitState state) {
        return switch (state) {
            case BOOKED, MISSED -> VisitPage.Step.SET_OFF;
            case ON_THE_WAY -> VisitPage.Step.ARRIVE;
            case ARRIVED -> VisitPage.Step.END;
            case HELD, LAPSED, DONE, NO_ACCESS, CANCELLED -> VisitPage.Step.NOTHING;
        };
    }
}

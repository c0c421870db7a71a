package org.doorstep.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
                visits.stream().map(own -> line(page, own, "")).toList());
    }

    private static TodayPage.Line line(PageContext page, Own own, String day) {
        return new TodayPage.Line(own.address(), day + VisitWords.window(page, own.visit().visit()), own.job().place(),
                WorklistMaker.fault(page, own.job()), VisitWords.state(page, own.visit().visit().state()));
    }

    Mono<VisitPage> visit(CurrentUser user, PageContext page, Own own) {
        var job = own.job();
        var photos = repairs.find(user, job.reference(), page.locale()).map(RepairView::photos).defaultIfEmpty(List.of());
        var opener = jobs.opener(user, job.id());
        return Mono.zip(needs(user, job), photos, opener, opener.flatMap(known -> phone(user, known))).map(found -> new VisitPage(own.address(),
                WorklistMaker.fault(page, job), job.place(), VisitWords.window(page, own.visit().visit()),
                VisitWords.state(page, own.visit().visit().state()),
                job.hazard().map(known -> page.t("desk.visit.hazard", page.t("desk.hazard-type." + known.type()))).orElse(""),
                found.getT4(), rows(page, job, found.getT3().name(), found.getT1()),
                found.getT2().stream().map(photo -> "/repairs/" + job.reference() + "/photos/" + photo).toList(),
                step(own.visit().visit().state()), job.reference()));
    }

    /** As they typed it, else the register's. */
    private Mono<String> phone(CurrentUser user, Opener opener) {
        return opener.phone().isEmpty()
                ? residents.contactFor(user, opener.person()).flatMap(contact -> Mono.justOrEmpty(contact.mobile().or(contact::landline))).defaultIfEmpty("")
                : Mono.just(opener.phone());
    }

    private Mono<List<Need>> needs(CurrentUser user, JobView job) {
        return job.communal() ? Mono.just(List.of()) : residents.needsAt(user, job.placeId()).defaultIfEmpty(List.of());
    }

    private static List<Row> rows(PageContext page, JobView job, String meet, List<Need> needs) {
        var rows = new ArrayList<Row>();
        add(rows, page.t("desk.visit.meet"), List.of(meet));
        add(rows, page.t("desk.visit.know"), job.access().stream().map(code -> page.t("repairs.access." + code)).toList());
        add(rows, page.t("desk.visit.notes"), Arrays.asList(job.notes().split("\n")));
        add(rows, page.t("desk.visit.needs"), needs.stream()
                .map(need -> need.note().isEmpty() ? page.t(need.words()) : page.t(need.words()) + ": " + need.note()).toList());
        add(rows, page.t("desk.visit.words"), Arrays.asList(job.words().split("\n")));
        add(rows, page.t("desk.visit.priority"), List.of(page.t("repairs.priority." + job.priority())));
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

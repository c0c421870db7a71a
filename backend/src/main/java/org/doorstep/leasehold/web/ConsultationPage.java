package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.ConsultationView;
import org.doorstep.leasehold.ConsultationView.Observation;
import org.doorstep.leasehold.ConsultationView.StatedEstimate;
import org.doorstep.leasehold.ConsultationView.Terms;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.Stage;
import org.doorstep.leasehold.model.Requirements;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * One consultation, finished for its template.
 *
 * @param plan     what is planned, and what it costs at most
 * @param steps    what was sent, and what comes next
 * @param papers   each notice that was sent, to keep or to print
 * @param offers   the estimates, as rows of a table
 * @param notes    what was missed and what it leads to; the contract, the reasons, the tribunal's order
 * @param answers  until when the reader may answer; empty: now they may not
 * @param places   how many estimates or proposals may be told; 0 where there are none
 * @param parties  whether their address and what a sum is for are told too
 * @param lasts    whether how the sums may change is told too
 * @param asks     whether it can be written down that somebody was asked because leaseholders named them
 * @param limit    how many letters an answer may have
 * @param kinds    what they may say: what they think, or a contractor
 * @param writes   whether the reader writes down what came by letter or telephone
 * @param missed   what a tribunal may allow to have been left out, to be ticked
 * @param said     theirs, or for staff everybody's
 * @param next     the step staff may take now, by its code; empty where there is none
 * @param works    whether it is about works, which are billed after it
 * @param staff    whether the reader sees what everybody said
 * @param takes    whether the reader takes its steps and replies
 * @param unserved what the officer ticks to go on though the last notice was not served on everybody; empty where it was
 */
public record ConsultationPage(
        String reference, String title, List<Row> plan, List<Row> steps, List<NoticePaper> papers, List<List<Cell>> offers, List<String> notes, Optional<String> answers,
        int places, boolean parties, boolean lasts, boolean asks, int limit, List<Option> kinds, boolean writes, List<Option> missed, List<SaidLine> said, Optional<String> next, boolean works, boolean staff, boolean takes, boolean contracted, Optional<String> unserved, int version, Map<String, String> typed) {

    /** How many of the leases that a notice was not served on are named; the count is of all. */
    private static final int NAMED = 10;

    /**
     * @param about  what it is and when it came
     * @param answer empty while there is none
     */
    public record SaidLine(String id, String about, String words, Optional<String> answer, Optional<String> replyBy) {}

    public record NoticePaper(String label, String href) {}

    static ConsultationPage of(PageContext page, ConsultationView view, Map<String, String> typed) {
        var staff = page.user() instanceof CurrentUser.Staff;
        return new ConsultationPage(view.reference(), view.plan().title(), plan(page, view), steps(page, view), papers(page, view),
                view.estimates().stream().map(offer -> offer(page, offer)).toList(),
                notes(page, view), view.window().filter(_ -> !staff).map(window -> page.t("leasehold.answerBy", page.date(window.lastDay()))),
                requirements(view).offers().most(), requirements(view).namesParties(), requirements(view).lasts(), asks(view), Consultations.WORDS_LIMIT,
                kinds(page, view), view.writes(),
                view.missed().stream().map(missed -> Option.of(missed.code(), page.t("leasehold.missed." + missed.code()))).toList(), view.observations().stream().map(said -> said(page, said)).toList(),
                view.next().stage().filter(_ -> view.next().from().isEmpty()).map(Stage::code), view.plan().kind() != ConsultationKind.AGREEMENT, staff, view.steps(), view.contract().isPresent(), unserved(page, view), view.version(), typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    private static List<Cell> offer(PageContext page, StatedEstimate offer) {
        var amount = Formats.money(offer.amount());
        return List.of(Cell.of(offer.terms().map(terms -> page.t("leasehold.offers.party", offer.contractor(), terms.address())).orElse(offer.contractor())),
                Cell.of(offer.terms().flatMap(Terms::connection).orElseGet(() -> page.t(offer.connected() ? "leasehold.yes" : "leasehold.no"))),
                Cell.figure(offer.terms().map(terms -> page.t("leasehold.notice.per", amount, terms.per())).orElse(amount)));
    }

    private static List<Row> plan(PageContext page, ConsultationView view) {
        var plan = view.plan();
        var rows = new ArrayList<>(List.of(Row.of(page.t("leasehold.plan.kind"), page.t("leasehold.kind." + plan.kind().code())),
                Row.of(page.t("leasehold.plan.for"), plan.schedule()), Row.of(page.t("leasehold.plan.what"), plan.what().lines().toList()),
                Row.of(page.t("leasehold.plan.why"), plan.why().lines().toList()), Row.of(page.t("leasehold.plan.details"), plan.details().lines().toList()),
                Row.of(page.t(plan.kind() == ConsultationKind.AGREEMENT ? "leasehold.plan.dearestYear" : "leasehold.plan.dearest"), Formats.money(plan.dearest()))));
        plan.total().ifPresent(total -> rows.add(Row.of(page.t("leasehold.plan.total"), Formats.money(total))));
        view.association().ifPresent(name -> rows.add(Row.of(page.t("leasehold.association"), page.t("leasehold.association.told", name))));
        if (plan.kind() == ConsultationKind.AGREEMENT) {
            rows.add(Row.of(page.t("leasehold.plan.months"), page.count("leasehold.months", plan.months())));
        }
        return rows;
    }

    private static List<Row> steps(PageContext page, ConsultationView view) {
        var rows = new ArrayList<Row>();
        view.notices().forEach(notice -> rows.add(Row.of(stage(page, view, notice.stage()), List.of(
                page.t("leasehold.sentOn", page.date(notice.sent())), page.t("leasehold.answersUntil", page.date(notice.lastDay()))))));
        view.estimates().forEach(offer -> offer.terms().flatMap(Terms::variation)
                .ifPresent(how -> rows.add(Row.of(page.t("leasehold.offers.changes", offer.contractor()), how))));
        view.nominees().forEach(asked -> rows.add(Row.of(page.t("leasehold.asked.row"), List.of(asked.contractor(), page.date(asked.on())))));
        view.contract().ifPresent(contract -> rows.add(Row.of(page.t("leasehold.stage.contract"), List.of(contract.contractor(), page.date(contract.on())))));
        view.next().stage().ifPresent(stage -> rows.add(Row.of(page.t("leasehold.next"), view.next().from()
                .map(from -> page.t("leasehold.nextFrom", stage(page, view, stage), page.date(from)))
                .orElseGet(() -> view.next().by().map(by -> page.t("leasehold.nextBy", stage(page, view, stage), page.date(by)))
                        .orElse(stage(page, view, stage))))));
        return rows;
    }

    private static List<NoticePaper> papers(PageContext page, ConsultationView view) {
        var at = "/consultations/" + view.reference() + "/notices/";
        var papers = new ArrayList<NoticePaper>();
        view.notices().forEach(notice -> papers.add(paper(page, stage(page, view, notice.stage()), at + notice.stage().code())));
        view.reasons().ifPresent(_ -> papers.add(paper(page, stage(page, view, Stage.REASONS), at + Stage.REASONS.code())));
        return papers;
    }

    private static NoticePaper paper(PageContext page, String what, String at) {
        return new NoticePaper(page.t("leasehold.notice.paper", what), at + "/paper.pdf");
    }

    private static String stage(PageContext page, ConsultationView view, Stage stage) {
        return page.t("leasehold.stage." + requirements(view).called(stage));
    }

    private static Requirements requirements(ConsultationView view) {
        return Requirements.of(view.plan().kind(), view.plan().publicNotice());
    }

    private static boolean asks(ConsultationView view) {
        return view.steps() && !view.notices().isEmpty() && view.contract().isEmpty()
                && requirements(view).nominations();
    }

    private static List<String> notes(PageContext page, ConsultationView view) {
        var notes = new ArrayList<String>();
        view.summary().ifPresent(summary -> notes.add(page.t("leasehold.notice.summary", summary)));
        view.reasons().ifPresent(reasons -> notes.add(page.t("leasehold.reasons", reasons)));
        view.lastSummary().ifPresent(summary -> notes.add(page.t("leasehold.notice.summary", summary)));
        view.missed().forEach(missed -> notes.add(page.t("leasehold.missed." + missed.code())));
        view.cap().ifPresent(cap -> {
            notes.add(page.t(view.plan().kind() == ConsultationKind.AGREEMENT ? "leasehold.capYear" : "leasehold.cap", Formats.money(cap)));
            if (page.user() instanceof CurrentUser.Staff) {
                notes.add(page.t("leasehold.cap.keep"));
            }
        });
        view.unserved().forEach(notice -> notes.add(page.t(notice.goes() ? "leasehold.unserved" : "leasehold.unserved.before", stage(page, view, notice.stage()),
                page.count("leasehold.unserved.leases", notice.leases().size()), named(page, notice.leases()), Formats.money(notice.most()))));
        if (!view.ended().isEmpty()) {
            notes.add(page.t("leasehold.ended", String.join(", ", view.ended())));
        }
        view.dispensation().ifPresent(order -> notes.add(page.t("leasehold.dispensation", order)));
        return notes;
    }

    private static String named(PageContext page, List<String> leases) {
        var first = String.join(", ", leases.subList(0, Math.min(NAMED, leases.size())));
        return leases.size() > NAMED ? page.t("leasehold.unserved.more", first) : first;
    }

    private static Optional<String> unserved(PageContext page, ConsultationView view) {
        return view.unserved().stream().filter(notice -> notice.goes() && notice.stage() == Stage.INTENTION).findFirst()
                .map(notice -> page.t("leasehold.unserved.tick", page.count("leasehold.unserved.leases", notice.leases().size())));
    }

    private static List<Option> kinds(PageContext page, ConsultationView view) {
        var options = new ArrayList<Option>();
        options.add(Option.of("observation", page.said("leasehold.say.observation")));
        view.window().map(ConsultationView.Window::nominations).filter(nominations -> nominations || page.user() instanceof CurrentUser.Staff)
                .ifPresent(_ -> options.add(Option.of("nomination", page.said("leasehold.say.nomination"))));
        return options;
    }

    private static SaidLine said(PageContext page, Observation said) {
        return new SaidLine(said.id().toString(), page.said("leasehold.said." + said.kind(), page.date(said.received().atZone(Formats.ZONE).toLocalDate())), said.words(), said.answer(),
                said.replyBy().map(day -> page.t("leasehold.replyBy", page.date(day))));
    }
}

package org.doorstep.documents.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.documents.service.PaperView.Section;
import org.doorstep.leasehold.ConsultationKind;
import org.doorstep.leasehold.ConsultationView;
import org.doorstep.leasehold.Stage;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes the notices of a consultation: "describe, in general terms, the works […] or specify the place and hours at which
 * a description […] may be inspected; state the landlord's reasons […]; invite the making, in writing, of observations"
 * (Service Charges (Consultation Requirements) (England) Regulations 2003, schedule 4, part 2; rules.md LH-2).
 */
@Component
class NoticeDrafts {

    private final Stationery stationery;

    NoticeDrafts(Stationery stationery) {
        this.stationery = stationery;
    }

    /** Empty for a step of which no notice was sent. It goes to everybody alike, and holds nobody's answers. */
    Optional<Draft> of(ConsultationView view, Stage stage, Locale locale) {
        var voice = stationery.voice(locale);
        return told(view, stage).map(paragraphs -> new Draft(
                new DocumentKey(DocumentKind.NOTICE, Folder.consultation(view.reference()), stage.code(),
                        DocumentKey.digest(List.of(view.plan(), sent(view, stage), view.estimates(), view.reasons())), voice.lang()),
                Optional.empty(), Mono.fromSupplier(() -> paper(voice, view, stage))));
    }

    private static Optional<?> told(ConsultationView view, Stage stage) {
        return stage == Stage.REASONS ? view.reasons() : sent(view, stage);
    }

    private static Optional<ConsultationView.Notice> sent(ConsultationView view, Stage stage) {
        return view.notices().stream().filter(notice -> notice.stage() == stage).findFirst();
    }

    private PaperView paper(Voice voice, ConsultationView view, Stage stage) {
        var plan = view.plan();
        var facts = new ArrayList<>(List.of(
                Row.of(voice.t("documents.consultation"), view.reference()), Row.of(voice.t("leasehold.plan.for"), plan.schedule()),
                Row.of(voice.t("leasehold.plan.kind"), voice.t("leasehold.kind." + plan.kind().code())),
                Row.of(voice.t(plan.kind() == ConsultationKind.AGREEMENT ? "leasehold.plan.dearestYear" : "leasehold.plan.dearest"), voice.money(plan.dearest()))));
        sent(view, stage).ifPresent(notice -> {
            facts.add(Row.of(voice.t("documents.notice.sent"), voice.date(notice.sent())));
            facts.add(Row.of(voice.t("documents.notice.answer"), voice.date(notice.lastDay())));
        });
        return stationery.paper(voice, voice.t("documents.notice.title", title(voice, view, stage), plan.title()), List.of(),
                List.of(voice.t("documents.notice.lead")), facts, sections(voice, view, stage));
    }

    private static String title(Voice voice, ConsultationView view, Stage stage) {
        var proposal = stage == Stage.ESTIMATES && view.plan().kind() == ConsultationKind.AGREEMENT;
        return voice.t("leasehold.stage." + (proposal ? "proposal" : stage.code()));
    }

    private List<Section> sections(Voice voice, ConsultationView view, Stage stage) {
        var plan = view.plan();
        var sections = new ArrayList<>(List.of(
                Section.of(voice.t("leasehold.plan.what"), plan.what().lines().toList()),
                Section.of(voice.t("leasehold.plan.why"), plan.why().lines().toList()),
                Section.of(voice.t("leasehold.plan.details"), plan.details().lines().toList())));
        if (stage != Stage.INTENTION && !view.estimates().isEmpty()) {
            sections.add(estimates(voice, view));
        }
        if (stage == Stage.REASONS) {
            view.reasons().ifPresent(reasons -> sections.add(Section.of(voice.t("documents.notice.reasons"), reasons.lines().toList())));
        }
        sent(view, stage).ifPresent(notice -> sections.add(answer(voice, view, notice)));
        return sections;
    }

    private static Section estimates(Voice voice, ConsultationView view) {
        return Section.table(voice.t("leasehold.offers"),
                List.of(voice.t("leasehold.offers.contractor"), voice.t("leasehold.offers.connected"), voice.t("leasehold.offers.amount")),
                view.estimates().stream().map(offer -> List.of(Cell.of(offer.contractor()),
                        Cell.of(voice.t(offer.connected() ? "leasehold.yes" : "leasehold.no")), Cell.figure(voice.money(offer.amount())))).toList());
    }

    /** Where, and until when; and that they may name a contractor, unless the contract is advertised to everybody. */
    private Section answer(Voice voice, ConsultationView view, ConsultationView.Notice notice) {
        var how = new ArrayList<>(List.of(voice.t("documents.notice.write", voice.date(notice.lastDay()))));
        how.addAll(stationery.landlord());
        how.add(voice.t("documents.notice.online", view.reference(), stationery.office()));
        if (notice.stage() == Stage.INTENTION && !view.plan().publicNotice() && view.plan().kind() != ConsultationKind.WORKS_UNDER_AGREEMENT) {
            how.add(voice.t("documents.notice.nominate"));
        }
        return Section.of(voice.t("documents.notice.how"), how);
    }
}

package org.doorstep.documents.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.documents.service.PaperView.Section;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.WorksDemand;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the invoice of a lease's share of major works, with what makes it a demand (rules.md SC-2, SC-4). */
@Component
class WorksDrafts {

    private static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Stationery stationery;
    private final Residents residents;

    WorksDrafts(Stationery stationery, Residents residents) {
        this.stationery = stationery;
        this.residents = residents;
    }

    /**
     * A bill never asks for anything else, so it has one paper, whatever is put right around it: how a plan went on the day it was sent. How it
     * goes now is on the page. Without a summary of rights it is no demand, and one with it is another paper.
     */
    Mono<Draft> of(WorksDemand demand, Locale locale) {
        var voice = stationery.voice(locale);
        var bill = demand.bill();
        var key = new DocumentKey(DocumentKind.WORKS, Folder.lease(demand.lease()), bill.reference(),
                demand.rights().map(rights -> DocumentKey.digest(bill.reference())).orElse(DocumentKey.NO_DEMAND), voice.lang());
        return residents.agreements(SYSTEM, Set.of(demand.lease())).map(found -> Optional.ofNullable(found.get(demand.lease())))
                .map(agreement -> new Draft(key, agreement, agreement.map(known -> stationery.to(known, Optional.of(List.of(demand.home()))))
                        .orElseGet(() -> Mono.just(List.of(demand.home())))
                        .map(to -> stationery.paper(voice, voice.t("documents.works.title", bill.title()), to, lead(voice, demand), facts(voice, demand), sections(voice, demand)))));
    }

    /** Papers were named by their figures once, those that are no demand too. */
    boolean isTheSame(StoredDocument before, DocumentKey key, Locale locale) {
        return !key.figures().equals(DocumentKey.NO_DEMAND) && !before.key().figures().equals(DocumentKey.NO_DEMAND)
                && !before.source().contains(stationery.voice(locale).t("documents.noDemand"));
    }

    private static List<String> lead(Voice voice, WorksDemand demand) {
        var bill = demand.bill();
        var lead = new ArrayList<String>();
        lead.add(voice.t("leasehold.bill.lead", demand.home(), demand.lease()));
        lead.add(voice.t("leasehold.letter.works", bill.title(), bill.consultation()));
        bill.instead().ifPresent(old -> lead.add(voice.t("leasehold.letter.instead", voice.money(old.amount()), voice.date(old.sent().atZone(Formats.ZONE).toLocalDate()), old.why())));
        lead.add(voice.t("leasehold.bill.sent", voice.date(bill.sent().atZone(Formats.ZONE).toLocalDate())));
        lead.addAll(asks(voice, demand));
        return lead;
    }

    /** All of it by its day; where a plan goes on, its next part on the day it was sent. */
    private static List<String> asks(Voice voice, WorksDemand demand) {
        if (demand.goesOn().isEmpty()) {
            return List.of(voice.t("leasehold.letter.pay", voice.money(demand.bill().amount()), voice.date(demand.bill().due())));
        }
        var plan = demand.goesOn().get();
        var asks = new ArrayList<>(List.of(voice.t("leasehold.letter.plan", voice.money(plan.next()), voice.date(plan.due())),
                voice.t("leasehold.letter.plan.left", voice.money(plan.left()), voice.date(plan.last()))));
        if (plan.before().owed()) {
            asks.add(voice.t("leasehold.letter.plan.before", voice.money(plan.before())));
        }
        return asks;
    }

    private static List<Row> facts(Voice voice, WorksDemand demand) {
        var bill = demand.bill();
        var facts = new ArrayList<>(List.of(Row.of(voice.t("documents.works.reference"), bill.reference()), Row.of(voice.t("leasehold.works.share"), voice.money(bill.share()))));
        bill.workedOut().ifPresent(how -> facts.add(Row.of(voice.t("leasehold.works.workedOut"), List.of(voice.t("leasehold.share.by." + how.basis().code(), how.schedule()),
                voice.t("leasehold.works.workedOut.part", String.valueOf(how.weight()), String.valueOf(how.whole()), voice.money(how.total())), voice.t("leasehold.share.pennies")))));
        if (!bill.amount().equals(bill.share())) {
            facts.add(Row.of(voice.t(bill.whyLess()), voice.money(bill.amount())));
        }
        return facts;
    }

    private static List<Section> sections(Voice voice, WorksDemand demand) {
        var sections = new ArrayList<Section>();
        var landlord = new ArrayList<>(demand.landlord());
        landlord.add(voice.t("leasehold.bill.notices"));
        sections.add(Section.of(voice.t("leasehold.bill.landlord"), landlord));
        if (demand.rights().isEmpty()) {
            sections.add(Section.of(voice.t("documents.noDemand"), List.of(voice.t("documents.noDemand.why"))));
        }
        demand.rights().ifPresent(rights -> sections.add(Section.of(rights.title(), rights.paragraphs())));
        return sections;
    }
}

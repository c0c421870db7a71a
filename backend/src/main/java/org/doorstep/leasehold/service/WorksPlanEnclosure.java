package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.WorksView.WorksPart;
import org.doorstep.leasehold.model.Instalments;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Cell;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The letter of an answer to how somebody wants to pay for works is the answer: each day and amount, or why not. For whoever asked alone: it has the team's words to them. */
@Component
class WorksPlanEnclosure implements Enclosed {

    private final WorksStore works;
    private final Words words;

    WorksPlanEnclosure(WorksStore works, Words words) {
        this.works = works;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.PAYMENT_PLAN_ANSWERED;
    }

    /** Nothing says of which plan it is. */
    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return Mono.empty();
    }

    /** Where another was proposed since, it says which works it is about and no more. */
    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, String once, Locale locale) {
        return works.told(about.id(), reference).map(bill -> bill.plan().filter(plan -> once.endsWith(":" + plan.id()))
                .map(plan -> facts(bill, plan, locale)).orElseGet(() -> new Facts(List.of(), share(bill, locale))));
    }

    private Facts facts(WorksKept bill, WorksKept.Plan plan, Locale locale) {
        var says = new ArrayList<String>();
        says.add(words.t(locale, plan.is("agreed") ? "leasehold.letter.plan.agreed" : "leasehold.letter.plan.refused", plan.terms().months()));
        plan.words().ifPresent(said -> words.t(locale, "leasehold.letter.plan.words", said).lines().filter(line -> !line.isBlank()).forEach(says::add));
        return new Facts(List.copyOf(says), share(bill, locale), bill.instalments().map(Instalments::parts).map(parts -> List.of(table(parts, locale))).orElse(List.of()));
    }

    private Map<String, String> share(WorksKept bill, Locale locale) {
        var rows = new LinkedHashMap<String, String>();
        rows.put(words.t(locale, "leasehold.warnings.works.what"), bill.title() + " (" + bill.consultation() + ")");
        rows.put(words.t(locale, "leasehold.works.share"), Formats.money(bill.amount()));
        return rows;
    }

    private Table table(List<WorksPart> parts, Locale locale) {
        return new Table(words.t(locale, "leasehold.letter.plan.parts"), List.of(words.t(locale, "leasehold.letter.plan.day"), words.t(locale, "leasehold.cost.amount")),
                parts.stream().map(part -> List.of(Cell.of(Formats.date(words, locale, part.due())), Cell.figure(Formats.money(part.amount())))).toList());
    }
}

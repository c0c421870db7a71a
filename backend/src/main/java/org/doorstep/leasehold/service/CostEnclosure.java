package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.LateCostStore.OpenCost;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Cell;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells in writing "that those costs had been incurred and that [the tenant] would subsequently be required [...] to contribute to them by the
 * payment of a service charge" (Landlord and Tenant Act 1985, section 20B(2)). The letter is the notice, so it says how much.
 */
@Component
class CostEnclosure implements Enclosed {

    private final LateCostStore costs;
    private final Words words;

    CostEnclosure(LateCostStore costs, Words words) {
        this.costs = costs;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.COST_INCURRED;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return costs.told(about.id(), reference).map(cost -> facts(List.of(cost), locale));
    }

    /** What its lease was told of by this letter: a cost may have grown since, or be another lease's. */
    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, String once, Locale locale) {
        return costs.told(reference, once).collectList().filter(told -> !told.isEmpty()).map(told -> facts(told, locale))
                .switchIfEmpty(Mono.defer(() -> of(who, about, reference, locale)));
    }

    private Facts facts(List<OpenCost> told, Locale locale) {
        var part = words.t(locale, told.size() == 1 ? "leasehold.letter.incurredPart" : "leasehold.letter.incurredParts");
        return told.size() == 1 ? new Facts(List.of(says(told.getFirst(), locale), part), Map.of())
                : new Facts(List.of(words.t(locale, "leasehold.letter.incurredAll", told.size()), part), Map.of(), List.of(table(told, locale)));
    }

    private Table table(List<OpenCost> told, Locale locale) {
        var rows = new ArrayList<List<Cell>>();
        told.forEach(open -> rows.add(List.of(Cell.of(open.cost().what()), Cell.of(open.cost().supplier()), Cell.of(open.scheduleName() + ", " + open.head()),
                Cell.of(Formats.date(words, locale, open.cost().dates().incurred())), Cell.figure(Formats.money(open.cost().amount())))));
        rows.add(List.of(Cell.of(words.t(locale, "leasehold.total")), Cell.of(""), Cell.of(""), Cell.of(""),
                Cell.figure(Formats.money(told.stream().map(open -> open.cost().amount()).reduce(Money.ZERO, Money::plus)))));
        return new Table(words.t(locale, "leasehold.letter.incurredTable"), Stream.of("what", "supplier", "head", "incurred", "amount")
                .map(head -> words.t(locale, "leasehold.cost." + head)).toList(), rows);
    }

    private String says(OpenCost open, Locale locale) {
        var cost = open.cost();
        return words.t(locale, "leasehold.letter.incurred", open.scheduleName(), open.head(), Formats.money(cost.amount()), cost.supplier(), cost.what(),
                Formats.date(words, locale, cost.dates().incurred()));
    }
}

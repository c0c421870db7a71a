package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.LateCostStore.OpenCost;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
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
        return costs.told(about.id(), reference).map(cost -> facts(cost, locale));
    }

    /** What its lease was told of by this letter: the cost may have grown since, or be another lease's. */
    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, String once, Locale locale) {
        return costs.told(about.id(), reference, once).map(cost -> facts(cost, locale)).switchIfEmpty(Mono.defer(() -> of(who, about, reference, locale)));
    }

    private Facts facts(OpenCost cost, Locale locale) {
        return new Facts(List.of(says(cost, locale), words.t(locale, "leasehold.letter.incurredPart")), Map.of());
    }

    private String says(OpenCost open, Locale locale) {
        var cost = open.cost();
        return words.t(locale, "leasehold.letter.incurred", open.scheduleName(), open.head(), Formats.money(cost.amount()), cost.supplier(), cost.what(),
                Formats.date(words, locale, cost.dates().incurred()));
    }
}

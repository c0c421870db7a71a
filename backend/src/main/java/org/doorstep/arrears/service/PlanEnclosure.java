package org.doorstep.arrears.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.arrears.model.PlanState;
import org.doorstep.arrears.model.Terms;
import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Cell;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The letter of an answer to a plan is the answer: what is agreed with each day and amount, what is offered, or why not. "Each joint tenant
 * separately in writing" (rules.md RN-7): each of them has it, and what its proposer earns and spends is in none.
 */
@Component
class PlanEnclosure implements Enclosed {

    /** As PlanNews and Restarting name it. */
    private static final Pattern ONCE = Pattern.compile("[a-z-]+:(?<plan>[0-9a-f-]{36}):(?<state>[a-z]+)(:.*)?");

    private final PlanStore plans;
    private final Words words;

    PlanEnclosure(PlanStore plans, Words words) {
        this.plans = plans;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.ARREARS_PLAN_ANSWERED;
    }

    /** Nothing says of which plan it is. */
    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return Mono.empty();
    }

    /** By the state that was told of, whatever became of the plan since. */
    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, String once, Locale locale) {
        var named = ONCE.matcher(once);
        return !named.matches() ? Mono.empty() : plans.told(UUID.fromString(named.group("plan")), about.id())
                .flatMap(plan -> plans.parts(plan).map(parts -> facts(plan, PlanState.of(named.group("state")), parts, locale)));
    }

    private Facts facts(StoredPlan plan, PlanState told, List<PlanStore.Part> parts, Locale locale) {
        var says = new ArrayList<String>();
        says.add(told == PlanState.OFFERED ? offered(plan.terms(), locale) : words.t(locale, "arrears.letter.plan." + told.code()));
        plan.answer().map(StoredPlan.Answer::reasons).filter(reasons -> !reasons.isBlank())
                .ifPresent(reasons -> words.t(locale, "arrears.letter.reasons", reasons).lines().filter(line -> !line.isBlank()).forEach(says::add));
        var days = Optional.of(parts).filter(some -> told == PlanState.AGREED && !some.isEmpty());
        days.ifPresent(_ -> says.add(words.t(locale, "arrears.plan.beside")));
        return new Facts(List.copyOf(says), Map.of(), days.map(some -> List.of(table(some, locale))).orElse(List.of()));
    }

    private String offered(Terms terms, Locale locale) {
        return words.t(locale, "arrears.letter.plan.offered", Formats.money(terms.amount()), words.t(locale, "arrears.every." + terms.every().code()),
                Formats.date(words, locale, terms.first()));
    }

    private Table table(List<PlanStore.Part> parts, Locale locale) {
        return new Table(words.t(locale, "arrears.plan.days"), List.of(words.t(locale, "arrears.plan.day"), words.t(locale, "arrears.plan.part")),
                parts.stream().map(part -> List.of(Cell.of(Formats.date(words, locale, part.due().day())), Cell.figure(Formats.money(part.due().amount())))).toList());
    }
}

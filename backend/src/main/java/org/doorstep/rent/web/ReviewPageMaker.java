package org.doorstep.rent.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.rent.Difference;
import org.doorstep.rent.RentReviews.Differences;
import org.doorstep.rent.RentReviews.ReviewLetters;
import org.doorstep.rent.RentReviews.ReviewPlan;
import org.doorstep.rent.RentReviews.ReviewsToCome;
import org.doorstep.rent.RentReviews.Rise;
import org.doorstep.rent.RentReviews.Untold;
import org.doorstep.rent.RentReviews.Waiting;
import org.doorstep.rent.RentReviews.Waits;

/** Puts the coming changes, and what the check found, into sentences for staff. */
final class ReviewPageMaker {

    private ReviewPageMaker() {}

    /** @param typed the reason as typed for a day, where it was refused */
    static ReviewPage make(PageContext page, ReviewsToCome coming, Differences differences, Map<LocalDate, String> typed) {
        return new ReviewPage(coming.plans().stream().map(plan -> change(page, plan, coming.mayTell(), typed.getOrDefault(plan.changesOn(), ""))).toList(),
                checked(page, differences),
                differences.listed().isEmpty() ? Optional.empty() : Optional.of(sheet(page, differences)));
    }

    /** That nothing differs is said of what was looked at alone. */
    private static List<String> checked(PageContext page, Differences differences) {
        var every = page.t("rent.review.every");
        return differences.checked().map(at -> List.of(page.count("rent.review.differences", differences.count()), page.t("rent.review.checked", page.dateTime(at)), every))
                .orElseGet(() -> List.of(page.t("rent.review.unchecked-yet"), every));
    }

    private static ReviewPage.ChangePart change(PageContext page, ReviewPlan plan, boolean mayTell, String typed) {
        var tell = mayTell && plan.toTell() > 0 ? Optional.of(page.count("rent.review.tell", plan.toTell())) : Optional.<String>empty();
        return new ReviewPage.ChangePart(plan.changesOn().toString(), page.t("rent.review.change", page.date(plan.changesOn())), facts(page, plan),
                plan.check().over().isEmpty() ? Optional.empty() : Optional.of(over(page, plan)),
                plan.untold().isEmpty() ? Optional.empty() : Optional.of(untold(page, plan)),
                plan.waiting().count() == 0 ? Optional.empty() : Optional.of(waiting(page, plan.waiting())), tell,
                tell.filter(_ -> plan.check().wantsReason()).map(_ -> page.t(plan.check().overCount() > 0 ? "rent.review.reason" : "rent.review.reason.unknown", page.date(plan.changesOn()))), typed);
    }

    private static List<String> facts(PageContext page, ReviewPlan plan) {
        var facts = new ArrayList<String>();
        facts.add(plan.accounts() == 0 && plan.waiting().count() == 0 ? none(page, plan) : page.count("rent.review.accounts", plan.accounts()));
        plan.letters().forEach(letters -> facts.add(letters(page, letters)));
        if (plan.accounts() > 0) {
            facts.add(plan.check().cap().map(cap -> page.t("rent.review.cap", cap)).orElseGet(() -> page.t("rent.review.cap.unknown")));
        }
        if (plan.check().overCount() > 0) {
            facts.add(page.count("rent.review.over", plan.check().overCount()));
        }
        if (plan.check().unchecked() > 0) {
            facts.add(page.count("rent.review.unchecked", plan.check().unchecked()));
        }
        if (plan.untoldCount() > 0) {
            facts.add(page.count("rent.review.untold", plan.untoldCount()));
        }
        plan.waiting().by().ifPresent(by -> {
            facts.add(page.count("rent.review.waiting", plan.waiting().count()));
            facts.add(page.t("rent.review.waiting.why", page.date(by)));
            facts.add(page.t("rent.review.waiting.meanwhile"));
        });
        told(page, plan, facts);
        return List.copyOf(facts);
    }

    private static String none(PageContext page, ReviewPlan plan) {
        return plan.first().map(by -> page.t("rent.review.accounts.none.by", page.dateTime(by))).orElseGet(() -> page.t("rent.review.accounts.none"));
    }

    private static String letters(PageContext page, ReviewLetters letters) {
        var kind = page.t(letters.kind().words());
        if (letters.served()) {
            return page.t("rent.review.letters.served", kind, letters.accounts());
        }
        return letters.by().map(by -> page.t("rent.review.letters.by", kind, letters.accounts(), page.dateTime(by)))
                .orElseGet(() -> page.t("rent.review.letters", kind, letters.accounts()));
    }

    private static void told(PageContext page, ReviewPlan plan, List<String> facts) {
        var telling = plan.telling();
        telling.begun().ifPresent(at -> facts.add(page.t("rent.review.begun", page.dateTime(at))));
        if (telling.begun().isPresent()) {
            facts.add(page.count("rent.review.told", telling.told()));
        }
        if (telling.onWay() > 0) {
            facts.add(page.count("rent.review.onWay", telling.onWay()));
        }
        telling.reason().ifPresent(reason -> facts.add(page.t("rent.review.reason.given", reason)));
        telling.done().filter(_ -> telling.onWay() == 0 && plan.toTell() == 0 && plan.untoldCount() == 0)
                .ifPresent(at -> facts.add(page.t("rent.review.done", page.dateTime(at))));
    }

    private static Sheet over(PageContext page, ReviewPlan plan) {
        return new Sheet(page.t("rent.review.over.table"), heads(page, "account", "before", "after", "most", "below-formula"),
                plan.check().over().stream().map(rise -> over(page, rise)).toList());
    }

    private static List<Cell> over(PageContext page, Rise rise) {
        return List.of(Cell.link(rise.account(), "/rent/" + rise.account()), Cell.figure(page.money(rise.before())),
                Cell.figure(page.money(rise.after())), Cell.figure(page.money(rise.most())), Cell.figure(page.money(rise.belowFormula())));
    }

    private static Sheet untold(PageContext page, ReviewPlan plan) {
        return new Sheet(page.t("rent.review.untold.table"), heads(page, "account", "why"),
                plan.untold().stream().map(untold -> untold(page, untold)).toList());
    }

    private static List<Cell> untold(PageContext page, Untold untold) {
        return List.of(Cell.link(untold.account(), "/rent/" + untold.account()), Cell.of(page.t("rent.review.untold." + untold.why())));
    }

    private static Sheet waiting(PageContext page, Waits waits) {
        return new Sheet(page.t("rent.review.waiting.table"), heads(page, "account", "waits"), waits.first().stream().map(each -> waiting(page, each)).toList());
    }

    private static List<Cell> waiting(PageContext page, Waiting each) {
        return List.of(Cell.link(each.account(), "/rent/" + each.account()), Cell.of(each.served()
                .map(served -> page.t("rent.review.waiting.late", page.date(served), each.latest().map(page::date).orElseThrow()))
                .orElseGet(() -> page.t("rent.review.waiting.none"))));
    }

    private static Sheet sheet(PageContext page, Differences differences) {
        return new Sheet(page.t("rent.review.differences.table"), heads(page, "account", "week", "expected", "debited"),
                differences.listed().stream().map(difference -> row(page, difference)).toList());
    }

    private static List<Cell> row(PageContext page, Difference difference) {
        return List.of(Cell.link(difference.account(), "/rent/" + difference.account()), Cell.of(page.date(difference.day())),
                Cell.figure(page.money(difference.expected())), Cell.figure(page.money(difference.debited())));
    }

    private static List<String> heads(PageContext page, String... heads) {
        return Stream.of(heads).map(head -> page.t("rent.review.head." + head)).toList();
    }
}

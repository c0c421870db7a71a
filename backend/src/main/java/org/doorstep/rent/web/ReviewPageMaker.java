package org.doorstep.rent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.rent.Difference;
import org.doorstep.rent.RentReviews.Differences;
import org.doorstep.rent.RentReviews.ReviewPlan;
import org.doorstep.rent.RentReviews.Rise;

/** Puts the coming change, and what the check found, into sentences for staff. */
final class ReviewPageMaker {

    private ReviewPageMaker() {}

    static ReviewPage make(PageContext page, ReviewPlan plan, Differences differences) {
        return new ReviewPage(plan.changesOn().toString(), page.t("rent.review.change", page.date(plan.changesOn())), facts(page, plan),
                plan.over().isEmpty() ? Optional.empty() : Optional.of(over(page, plan)), tell(page, plan),
                page.count("rent.review.differences", differences.count()),
                differences.listed().isEmpty() ? Optional.empty() : Optional.of(sheet(page, differences)));
    }

    private static List<String> facts(PageContext page, ReviewPlan plan) {
        var facts = new ArrayList<String>();
        facts.add(page.count("rent.review.accounts", plan.accounts()));
        plan.noticeBy().ifPresent(by -> facts.add(page.t("rent.review.notice-by", page.dateTime(by))));
        facts.add(plan.cap().map(cap -> page.t("rent.review.cap", cap)).orElseGet(() -> page.t("rent.review.cap.unknown")));
        if (plan.overCount() > 0) {
            facts.add(page.count("rent.review.over", plan.overCount()));
        }
        plan.begun().ifPresent(at -> facts.add(page.t("rent.review.begun", page.dateTime(at))));
        if (plan.begun().isPresent()) {
            facts.add(page.count("rent.review.told", plan.told()));
        }
        plan.done().ifPresent(at -> facts.add(page.t("rent.review.done", page.dateTime(at))));
        return List.copyOf(facts);
    }

    private static Optional<String> tell(PageContext page, ReviewPlan plan) {
        boolean theirs = page.user() instanceof CurrentUser.Staff staff && staff.is(Role.OFFICER);
        return theirs && plan.accounts() > 0 && plan.overCount() == 0 ? Optional.of(page.count("rent.review.tell", plan.accounts())) : Optional.empty();
    }

    private static Sheet over(PageContext page, ReviewPlan plan) {
        return new Sheet(page.t("rent.review.over.table"), heads(page, "account", "before", "after", "most"),
                plan.over().stream().map(rise -> over(page, rise)).toList());
    }

    private static List<Cell> over(PageContext page, Rise rise) {
        return List.of(Cell.link(rise.account(), "/rent/" + rise.account()), Cell.figure(page.money(rise.before())),
                Cell.figure(page.money(rise.after())), Cell.figure(page.money(rise.most())));
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

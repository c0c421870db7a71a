package org.doorstep.leasehold.web;

import java.util.List;

import org.doorstep.leasehold.LeaseRequests.ChangedSummary;
import org.doorstep.leasehold.RequestView;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.standards.DueWords;

/**
 * What leaseholders have asked and nobody has answered, for the team.
 *
 * @param changed summaries whose figures are others now than those that were certified
 */
public record WaitingPage(List<String> heads, List<List<Cell>> rows, List<String> changedHeads, List<List<Cell>> changed) {

    private static final int BEGINS = 80;

    static WaitingPage of(PageContext page, List<RequestView> waiting, List<ChangedSummary> changed) {
        return new WaitingPage(
                List.of(page.t("leasehold.waiting.what"), page.t("leasehold.waiting.words"), page.t("leasehold.sending.lease"), page.t("leasehold.waiting.asked"), page.t("leasehold.waiting.due")),
                waiting.stream().map(request -> List.of(Cell.link(RequestLine.title(page, request) + ", " + request.reference(), RequestLine.href(request)),
                        Cell.of(begins(request.words())), Cell.of(request.lease()), Cell.of(page.date(request.asked().atZone(Formats.ZONE).toLocalDate())),
                        Cell.of(request.promises().stream().filter(promise -> promise.owed()).findFirst()
                                .map(promise -> DueWords.standing(page.words(), page.locale(), promise)).orElse("")))).toList(),
                List.of(page.t("leasehold.waiting.what"), page.t("leasehold.sending.lease"), page.t("leasehold.waiting.changed.by"), page.t("leasehold.waiting.changed.on")),
                changed.stream().map(summary -> List.of(
                        Cell.link(page.t("leasehold.request.summary.of", LeasesPage.label(page, summary.year())) + ", " + summary.reference(), "/lease-requests/" + summary.reference()),
                        Cell.of(summary.lease()), Cell.of(summary.certificate().by()), Cell.of(page.date(summary.certificate().on())))).toList());
    }

    /** As much as tells one from another. */
    private static String begins(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= BEGINS ? line : line.substring(0, line.offsetByCodePoints(0, BEGINS)).strip() + "\u2026";
    }
}

package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.LeaseRequests.OfLease;
import org.doorstep.leasehold.RequestKind;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/**
 * What was asked about one lease, and the form to ask.
 *
 * @param asks  whether the reader asks here
 * @param writes whether they write down what came by letter or telephone
 * @param kinds to choose from, each with what comes of it
 * @param limit how many letters the words may have
 * @param typed what was sent last, shown again when it was not taken
 */
public record RequestsPage(
        String lease, String back, String action, String home, List<AskedBefore> requests, boolean asks, boolean writes, List<Option> kinds, int limit,
        Map<String, String> typed) {

    static RequestsPage of(PageContext page, OfLease view, Map<String, String> typed) {
        var kinds = new ArrayList<Option>();
        kinds.add(Option.of(RequestKind.QUESTION.code(), page.t("leasehold.request.question"), page.t("leasehold.request.question.hint")));
        kinds.add(Option.of(RequestKind.SUMMARY.code(), page.t("leasehold.request.summary.of", LeasesPage.label(page, view.year())),
                page.t("leasehold.request.summary.hint")));
        var writes = Leasehold.writesDown(page.user());
        view.seeUntil().map(last -> page.t("leasehold.request.inspection.hint", page.date(last)))
                .or(() -> writes ? Optional.of(page.t("leasehold.request.inspection.written")) : Optional.empty())
                .ifPresent(hint -> kinds.add(Option.of(RequestKind.INSPECTION.code(), page.t("leasehold.request.inspection"), hint)));
        var href = LeasesPage.href(view.lease());
        return new RequestsPage(view.lease(), href, href + "/requests", view.home(), view.requests().stream().map(request -> AskedBefore.of(page, request)).toList(),
                writes || !(page.user() instanceof CurrentUser.Staff), writes, kinds, LeaseRequests.WORDS_LIMIT, typed);
    }

    /** The contact centre writes a question down and does not read it again: staff go back to the lease's. */
    static String after(PageContext page, String lease, String reference) {
        return Leasehold.writesDown(page.user()) ? LeasesPage.href(lease) + "/requests" : "/lease-requests/" + reference;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}

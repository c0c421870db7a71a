package org.doorstep.leasehold.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.RequestKind;
import org.doorstep.leasehold.RequestView;
import org.doorstep.platform.web.PageContext;

/**
 * One request.
 *
 * @param answers whether the reader may answer it now
 * @param shows   whether an answer says when and where bills are shown
 * @param encloses whether whoever answers says that the summary was sent
 * @param typed   what was sent last, shown again when it was not taken
 */
public record RequestPage(RequestLine request, String back, boolean answers, boolean shows, boolean encloses, Map<String, String> typed) {

    static RequestPage of(PageContext page, RequestView view, Map<String, String> typed) {
        var staff = page.user() instanceof CurrentUser.Staff;
        return new RequestPage(RequestLine.of(page, view), staff ? "/lease-requests" : LeasesPage.href(view.lease()) + "/requests",
                Leasehold.isOfTheTeam(page.user()) && view.answer().isEmpty(), view.kind() == RequestKind.INSPECTION, view.kind() == RequestKind.SUMMARY, typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}

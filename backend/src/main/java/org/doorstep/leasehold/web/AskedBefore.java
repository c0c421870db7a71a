package org.doorstep.leasehold.web;

import java.util.ArrayList;
import java.util.List;

import org.doorstep.leasehold.RequestView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.standards.DueWords;

/**
 * One request in the list of a lease's, in few words: all of it is on its own page.
 *
 * @param title    how it begins; where nothing was written, or the reader may not read it, what it is
 * @param about    what it is and when it was asked
 * @param standing that it was answered, and what an earlier holder's has of it; nothing while it waits
 * @param promises about it that are neither kept nor off
 */
public record AskedBefore(String reference, String href, String title, String about, List<String> standing, List<PromiseLine> promises) {

    /** So many letters of a question name it. */
    private static final int SHORT = 60;

    static AskedBefore of(PageContext page, RequestView request) {
        var kind = RequestLine.title(page, request);
        return new AskedBefore(request.reference(), RequestLine.href(request), request.words().isBlank() ? kind : beginning(request.words()),
                page.t("leasehold.request.asked", kind, page.dateTime(request.asked())), standing(page, request),
                request.promises().stream().map(promise -> DueWords.line(page, promise)).filter(AskedBefore::counts).toList());
    }

    private static List<String> standing(PageContext page, RequestView request) {
        var standing = new ArrayList<String>(2);
        if (request.former()) {
            standing.add(page.t("leasehold.request.former"));
        }
        if (request.answer().isPresent()) {
            standing.add(page.t(request.former() ? "leasehold.request.former.answered" : "leasehold.request.answered"));
        }
        return standing;
    }

    private static boolean counts(PromiseLine promise) {
        return promise.state() != PromiseLine.State.KEPT && promise.state() != PromiseLine.State.WITHDRAWN;
    }

    /** The first line, up to the end of a word. */
    private static String beginning(String words) {
        var line = words.strip().lines().findFirst().orElseThrow();
        if (line.length() <= SHORT) {
            return line;
        }
        var end = line.lastIndexOf(' ', SHORT);
        return line.substring(0, end > 0 ? end : SHORT) + "…";
    }
}

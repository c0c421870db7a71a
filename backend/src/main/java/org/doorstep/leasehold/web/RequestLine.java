package org.doorstep.leasehold.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.leasehold.RequestView;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.standards.DueWords;

/**
 * One request, finished for a template.
 *
 * @param about   when it was asked, its reference and its lease
 * @param answer  in lines; none while it waits
 * @param seeing  when and where the bills can be seen
 * @param charges where a summary's costs stand, one by one
 */
public record RequestLine(
        String reference, String href, String title, List<Row> about, List<String> words, List<String> answer, List<String> seeing,
        Optional<String> charges, List<PromiseLine> promises) {

    static RequestLine of(PageContext page, RequestView request) {
        var answer = request.answer();
        return new RequestLine(request.reference(), href(request), title(page, request),
                List.of(Row.of(page.t("leasehold.request.row.asked"), page.dateTime(request.asked())),
                        Row.of(page.t("leasehold.request.row.reference"), request.reference()), Row.of(page.t("leasehold.request.row.lease"), request.lease())),
                request.former() ? List.of(page.t("leasehold.request.former")) : request.words().lines().toList(),
                answer.map(given -> request.former() ? List.of(page.t("leasehold.request.former.answered")) : given.words().lines().toList())
                        .map(words -> Stream.concat(words.stream(), certified(page, answer.flatMap(RequestView.RequestAnswer::certificate))).toList()).orElse(List.of()),
                answer.flatMap(RequestView.RequestAnswer::seeing).map(seeing -> List.of(
                        page.t("leasehold.request.seeing", page.date(seeing.opens()), page.date(seeing.closes())), seeing.place())).orElse(List.of()),
                answer.filter(_ -> request.told()).map(_ -> LeasesPage.href(request.lease(), request.year()) + "/spent"),
                request.promises().stream().map(promise -> DueWords.line(page, promise)).toList());
    }

    private static Stream<String> certified(PageContext page, Optional<RequestView.Certificate> certificate) {
        return certificate.stream().map(given -> page.t("leasehold.summary.certified", given.by(), page.date(given.on())));
    }

    static String href(RequestView request) {
        return "/lease-requests/" + request.reference();
    }

    static String title(PageContext page, RequestView request) {
        return switch (request.kind()) {
            case SUMMARY -> page.t("leasehold.request.summary.of", LeasesPage.label(page, request.year()));
            case INSPECTION -> page.t("leasehold.request.inspection");
            case QUESTION -> page.said("leasehold.request.question.of");
        };
    }
}

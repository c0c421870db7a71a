package org.doorstep.rent.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.rent.RentReviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The yearly change and the check of debits, for income officers and managers. */
@Controller
@RequestMapping("/desk/rent")
class ReviewPages {

    private final RentReviews reviews;
    private final StaticTemplates templates = new StaticTemplates();

    ReviewPages(RentReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page) {
        return view(user, page, Map.of()).map(view -> Html.ok(templates.rentReview(page, view))).defaultIfEmpty(Html.notHere());
    }

    /** The day comes with the form: a page left open over the turn of the year announces nothing else than it showed. */
    @PostMapping("/notices")
    Mono<Html> announce(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange)
                .flatMap(fields -> Mono.justOrEmpty(WrittenDay.iso(fields.getOrDefault("changesOn", "")))
                        .flatMap(day -> announce(user, page, day, fields.getOrDefault("reason", ""))))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> announce(CurrentUser user, PageContext page, LocalDate day, String reason) {
        return reviews.announce(user, day, ReviewInput.reason(reason))
                .flatMap(outcome -> ReviewInput.problem(outcome).map(problem -> refused(user, page, problem, Map.of(day, reason)))
                        .orElseGet(() -> Mono.just(outcome instanceof RentReviews.Outcome.Begun ? Html.seeOther("/desk/rent") : Html.notHere())));
    }

    private Mono<Html> refused(CurrentUser user, PageContext page, Problem problem, Map<LocalDate, String> typed) {
        var told = page.with(List.of(problem));
        return view(user, told, typed).map(view -> Html.conflict(templates.rentReview(told, view)));
    }

    private Mono<ReviewPage> view(CurrentUser user, PageContext page, Map<LocalDate, String> typed) {
        return Mono.zip(reviews.coming(user), reviews.differences(user), (coming, differences) -> ReviewPageMaker.make(page, coming, differences, typed));
    }
}

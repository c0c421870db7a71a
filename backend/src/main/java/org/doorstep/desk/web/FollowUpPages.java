package org.doorstep.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.Repairs;
import org.doorstep.residents.ContactDetails;
import org.doorstep.residents.Residents;
import org.doorstep.surveys.AnsweredSurvey;
import org.doorstep.surveys.Surveys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody answered after a repair, and what was agreed when we rang them about it. */
@Controller
@RequestMapping("/desk/surveys/{reference:REP-.*}")
class FollowUpPages {

    private final Surveys surveys;
    private final Residents residents;
    private final Repairs repairs;
    private final StaticTemplates templates = new StaticTemplates();

    FollowUpPages(Surveys surveys, Residents residents, Repairs repairs) {
        this.surveys = surveys;
        this.residents = residents;
        this.repairs = repairs;
    }

    static String address(String reference) {
        return "/desk/surveys/" + reference;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return view(user, page, reference, Typed.NOTHING).map(view -> Html.ok(templates.deskFollowUp(page, view)))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> rang(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> (Answered.chosen(typed)
                        ? surveys.followedUp(user, reference, typed.text("agreed"), Answered.spoken(typed))
                        : surveys.answered(user, reference).<Surveys.FollowUp>map(_ -> new Surveys.FollowUp.Wrong(Answered.MISSING)).defaultIfEmpty(new Surveys.FollowUp.NotHere()))
                .flatMap(outcome -> switch (outcome) {
                    case Surveys.FollowUp.Kept _ -> Mono.just(Html.seeOther("/repairs/" + reference));
                    case Surveys.FollowUp.Wrong(var problem) -> again(user, page.with(List.of(problem)), reference, typed);
                    case Surveys.FollowUp.NotHere _ -> Mono.just(Html.notHere());
                }));
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String reference, Typed typed) {
        return view(user, told, reference, typed).map(view -> Html.invalid(templates.deskFollowUp(told, view)));
    }

    private Mono<FollowUpPage> view(CurrentUser user, PageContext page, String reference, Typed typed) {
        return surveys.answered(user, reference).flatMap(survey -> Mono.zip(about(user, page, survey), residents.contactFor(user, survey.person())
                .map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(found -> view(page, survey, found.getT1(), found.getT2(), typed)));
    }

    private Mono<String> about(CurrentUser user, PageContext page, AnsweredSurvey survey) {
        return repairs.find(user, survey.reference(), page.locale())
                .map(repair -> String.join(", ", page.t("diagnosis.outcome." + repair.fault()), repair.place(), repair.reference())).defaultIfEmpty(survey.reference());
    }

    private static FollowUpPage view(PageContext page, AnsweredSurvey survey, String about, Optional<ContactDetails> details, Typed typed) {
        return new FollowUpPage(survey.reference(), about, details.map(ContactDetails::name).orElse(survey.person()),
                survey.callBy().map(by -> page.t(by.isBefore(page.now()) ? "desk.ring.late" : "desk.ring.by", page.dateTime(by))),
                details.stream().flatMap(known -> Stream.of(known.mobile(), known.landline()).flatMap(Optional::stream)).toList(),
                rows(page, survey), typed);
    }

    private static List<Row> rows(PageContext page, AnsweredSurvey survey) {
        var rows = Stream.of(
                score(page, "repair", survey.repair()), score(page, "time", survey.time()), score(page, "manner", survey.manner()),
                Row.of(page.t("surveys.ask.keptWord"), page.t("surveys.keptWord." + survey.keptWord())));
        var words = Stream.of(survey.improve()).filter(said -> !said.isEmpty())
                .map(said -> Row.of(page.t("desk.follow-up.improve"), said.lines().toList()));
        return Stream.concat(rows, words).toList();
    }

    private static Row score(PageContext page, String question, int score) {
        return Row.of(page.t("surveys.ask." + question), page.t("surveys.score." + score));
    }
}

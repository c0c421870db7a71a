package org.doorstep.accounts.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.accounts.MoneyFiles;
import org.doorstep.accounts.MoneyFiles.Outcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Files of money that were taken in, and taking one back whole: a reason, a check page, and another officer. */
@Controller
@RequestMapping(MoneyFilePage.PATH)
class MoneyFilePages {

    private final MoneyFiles files;
    private final StaticTemplates templates = new StaticTemplates();

    MoneyFilePages(MoneyFiles files) {
        this.files = files;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page, @RequestParam Map<String, String> asked) {
        return !TakeBackPage.forOfficers(page) ? Mono.just(Html.notHere())
                : files.list(user, MoneyFilePage.number(asked.getOrDefault("before", "")))
                        .map(list -> Html.ok(templates.accountsMoneyFiles(page, MoneyFilesPage.of(page, list, asked.containsKey("before")))));
    }

    @GetMapping("/{batch}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String batch) {
        return file(user, page, batch, "").map(view -> Html.ok(templates.accountsMoneyFile(page, view))).defaultIfEmpty(Html.notHere());
    }

    /** Without {@code sure} the reason is read back first, with what it does. */
    @PostMapping("/{batch}/take-back")
    Mono<Html> takeBack(CurrentUser user, PageContext page, @PathVariable String batch, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> {
            var why = fields.getOrDefault("why", "");
            return fields.getOrDefault("sure", "").equals("yes") ? takeBack(user, page, batch, why) : check(user, page, batch, why);
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> takeBack(CurrentUser user, PageContext page, String batch, String why) {
        return Mono.justOrEmpty(MoneyFilePage.number(batch)).flatMap(file -> files.takeBack(user, file, why))
                .flatMap(outcome -> told(user, page, batch, why, outcome));
    }

    private Mono<Html> check(CurrentUser user, PageContext page, String batch, String why) {
        var wrong = files.wrong(why);
        var told = page.with(wrong.map(List::of).orElse(List.of()));
        return file(user, told, batch, why).map(view -> wrong.isPresent() ? Html.invalid(templates.accountsMoneyFile(told, view))
                : view.may() ? Html.ok(templates.accountsMoneyFileCheck(page, view)) : Html.conflict(templates.accountsMoneyFile(told, view)));
    }

    @PostMapping("/{batch}/second")
    Mono<Html> second(CurrentUser user, PageContext page, @PathVariable String batch, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> Mono.justOrEmpty(MoneyFilePage.number(batch)).flatMap(file -> switch (fields.getOrDefault("agree", "")) {
            case "yes" -> files.second(user, file, TakeBackPages.id(fields), true);
            case "no" -> files.second(user, file, TakeBackPages.id(fields), false);
            default -> Mono.<Outcome>just(new Outcome.Wrong(Problem.of("agree", "accounts.file.agree")));
        }).flatMap(outcome -> told(user, page, batch, "", outcome))).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> told(CurrentUser user, PageContext page, String batch, String why, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Second _, Outcome.Dropped _ -> Mono.just(Html.seeOther(MoneyFilePage.PATH + "/" + batch));
            case Outcome.Wrong(var problem) -> again(user, page.with(List.of(problem)), batch, why, true);
            case Outcome.Changed _ -> again(user, page.with(List.of(Problem.of("", "accounts.file.changed"))), batch, why, false);
            case Outcome.Busy _ -> again(user, page.with(List.of(Problem.of("", "accounts.file.busy"))), batch, why, false);
            case Outcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String batch, String why, boolean wrong) {
        return file(user, told, batch, why).map(view -> templates.accountsMoneyFile(told, view))
                .map(view -> wrong ? Html.invalid(view) : Html.conflict(view));
    }

    private Mono<MoneyFilePage> file(CurrentUser user, PageContext page, String batch, String why) {
        return Mono.justOrEmpty(MoneyFilePage.number(batch)).flatMap(file -> files.find(user, file)).map(view -> MoneyFilePage.of(page, view, why));
    }
}

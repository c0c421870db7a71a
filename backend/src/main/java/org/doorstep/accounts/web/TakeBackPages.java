package org.doorstep.accounts.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.MoneyFiles;
import org.doorstep.accounts.TakeBacks;
import org.doorstep.accounts.TakeBacks.Outcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Taking an entry back: a reason, a check page, and above a limit another officer. */
@Controller
class TakeBackPages {

    private static final String AT = "/accounts/{reference}/entries/{seq}";
    private static final UUID NOBODYS = new UUID(0, 0);

    private final TakeBacks takeBacks;
    private final MoneyFiles files;
    private final Accounts accounts;
    private final StaticTemplates templates = new StaticTemplates();

    TakeBackPages(TakeBacks takeBacks, MoneyFiles files, Accounts accounts) {
        this.takeBacks = takeBacks;
        this.files = files;
        this.accounts = accounts;
    }

    @GetMapping("/desk/take-backs")
    Mono<Html> waiting(CurrentUser user, PageContext page) {
        return !TakeBackPage.forOfficers(page) ? Mono.just(Html.notHere())
                : Mono.zip(takeBacks.waiting(user), files.waiting(user)).map(all -> Html.ok(templates.accountsTakeBacks(page, TakeBackPage.waiting(page, all.getT1()),
                        page.t("accounts.files.wait", all.getT2()))));
    }

    @GetMapping(AT)
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference, @PathVariable long seq) {
        return entry(user, page, reference, seq, "").map(view -> Html.ok(templates.accountsEntry(page, view))).defaultIfEmpty(Html.notHere());
    }

    /** Without {@code sure} the reason is read back first, with what it does to the balance. */
    @PostMapping(AT + "/take-back")
    Mono<Html> takeBack(CurrentUser user, PageContext page, @PathVariable String reference, @PathVariable long seq, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> {
            var why = fields.getOrDefault("why", "");
            return fields.getOrDefault("sure", "").equals("yes")
                    ? takeBacks.takeBack(user, reference, seq, why).flatMap(outcome -> told(user, page, new Entry(reference, seq, why), outcome))
                    : check(user, page, new Entry(reference, seq, why));
        });
    }

    private record Entry(String reference, long seq, String why) {}

    private Mono<Html> check(CurrentUser user, PageContext page, Entry entry) {
        var wrong = takeBacks.wrong(entry.why());
        var told = page.with(wrong.map(List::of).orElse(List.of()));
        return entry(user, told, entry.reference(), entry.seq(), entry.why())
                .map(view -> wrong.isPresent() ? Html.invalid(templates.accountsEntry(told, view)) : view.may() ? Html.ok(templates.accountsTakeBackCheck(page, view))
                        : Html.conflict(templates.accountsEntry(told, view)))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping(AT + "/second")
    Mono<Html> second(CurrentUser user, PageContext page, @PathVariable String reference, @PathVariable long seq, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> takeBacks.second(user, reference, seq, id(fields), fields.getOrDefault("agree", "").equals("yes"))
                .flatMap(outcome -> told(user, page, new Entry(reference, seq, ""), outcome)));
    }

    static UUID id(Map<String, String> fields) {
        return Ids.parse(fields.getOrDefault("wanted", "")).orElse(NOBODYS);
    }

    private Mono<Html> told(CurrentUser user, PageContext page, Entry entry, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Mono.just(Html.seeOther("/accounts/" + entry.reference()));
            case Outcome.Second _, Outcome.Dropped _ -> Mono.just(Html.seeOther("/accounts/" + entry.reference() + "/entries/" + entry.seq()));
            case Outcome.Wrong(var problem) -> again(user, page.with(List.of(problem)), entry, true);
            case Outcome.Changed _ -> again(user, page.with(List.of(Problem.of("", "accounts.take-back.changed"))), entry, false);
            case Outcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> again(CurrentUser user, PageContext told, Entry entry, boolean wrong) {
        return entry(user, told, entry.reference(), entry.seq(), entry.why()).map(view -> templates.accountsEntry(told, view))
                .map(view -> wrong ? Html.invalid(view) : Html.conflict(view)).defaultIfEmpty(Html.notHere());
    }

    private Mono<TakeBackPage> entry(CurrentUser user, PageContext page, String reference, long seq, String why) {
        return takeBacks.find(user, reference, seq).flatMap(view -> accounts.find(user, reference, Optional.empty())
                .map(found -> TakeBackPage.of(page, view, found.account().asAt(), why)));
    }
}

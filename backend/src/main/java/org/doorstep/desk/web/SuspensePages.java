package org.doorstep.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.accounts.Suspense;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.NavItem;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Money and charges without an account, for the officers for income and leasehold. */
@Controller
@RequestMapping(SuspensePage.PATH)
class SuspensePages {

    private static final Map.Entry<String, Typed> NOTHING_SENT = Map.entry("", Typed.NOTHING);

    private final Suspense suspense;
    private final Residents residents;
    private final StaticTemplates templates = new StaticTemplates();

    SuspensePages(Suspense suspense, Residents residents) {
        this.suspense = suspense;
        this.residents = residents;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page, @RequestParam Map<String, String> asked) {
        return listed(user, page, SuspensePage.Done.of(asked.getOrDefault("done", "")), id(asked.getOrDefault("from", "")), "");
    }

    /** Sent and not in an address: it may be somebody's name. */
    @PostMapping("/search")
    Mono<Html> search(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> listed(user, page, Optional.empty(), id(typed.text("from")), typed.text("find")));
    }

    /** Where nothing waits from there on, it begins anew. */
    private Mono<Html> listed(CurrentUser user, PageContext page, Optional<SuspensePage.Done> done, Optional<UUID> from, String find) {
        return !NavItem.forMoney(page) ? Mono.just(Html.notHere()) : suspense.waiting(user, from, find)
                .flatMap(waiting -> waiting.lines().isEmpty() && from.isPresent() ? listed(user, page, done, Optional.empty(), find)
                        : Mono.just(Html.ok(templates.deskSuspense(page, SuspensePage.of(page, done, waiting, find.strip(), from, NOTHING_SENT)))));
    }

    private static Optional<UUID> id(String written) {
        return Ids.parse(written);
    }

    /** Whose account it is, before anything is on it. */
    @PostMapping("/{id}/check")
    Mono<Html> check(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.look(user, id, typed.text("account"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome, SuspensePage.Done.ACCOUNT)));
    }

    @PostMapping("/{id}/account")
    Mono<Html> assign(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.assign(user, id, typed.text("account"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome, SuspensePage.Done.ACCOUNT)));
    }

    @PostMapping("/{id}/parts")
    Mono<Html> divide(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.divide(user, id, typed.text("parts"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome, SuspensePage.Done.PARTS)));
    }

    @PostMapping("/{id}/note")
    Mono<Html> note(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.note(user, id, typed.text("note"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome, SuspensePage.Done.NOTE)));
    }

    @PostMapping("/{id}/sent-back")
    Mono<Html> sentBack(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.sentBack(user, id, typed.text("note"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome, SuspensePage.Done.SENT_BACK)));
    }

    /** The list goes on where it was. */
    private Mono<Html> answer(CurrentUser user, PageContext page, UUID line, Typed typed, Suspense.Outcome outcome, SuspensePage.Done done) {
        return switch (outcome) {
            case Suspense.Outcome.Found(var found, var account) -> residents.parties(user, account.agreement())
                    .map(parties -> Html.ok(templates.deskSuspenseCheck(page, SuspenseCheckPage.of(page, found, account, parties))));
            case Suspense.Outcome.Done _ -> Mono.just(Html.seeOther(SuspensePage.after(line, done)));
            case Suspense.Outcome.ClearedBefore _ -> Mono.just(Html.seeOther(SuspensePage.after(line, SuspensePage.Done.BEFORE)));
            case Suspense.Outcome.NotHere _ -> Mono.just(Html.notHere());
            case Suspense.Outcome.Wrong(var problem) -> {
                var told = page.with(List.of(Problem.of(problem.field() + "-" + line, problem.code(), problem.args().toArray())));
                yield suspense.waiting(user, Optional.of(line), "").map(waiting -> Html.invalid(templates.deskSuspense(told,
                        SuspensePage.of(told, Optional.empty(), waiting, "", Optional.of(line), Map.entry(line.toString(), typed)))));
            }
        };
    }
}

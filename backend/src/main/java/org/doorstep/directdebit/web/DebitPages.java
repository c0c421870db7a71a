package org.doorstep.directdebit.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.DebitView;
import org.doorstep.directdebit.DirectDebits;
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
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The Direct Debit of an account on the light pages: set up, guaranteed, agreed to, changed, paused, ended. */
@Controller
@RequestMapping("/direct-debit/{account}")
class DebitPages {

    private final DirectDebits debits;
    private final StaticTemplates templates = new StaticTemplates();

    DebitPages(DirectDebits debits) {
        this.debits = debits;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return found(user, account, view -> Html.ok(templates.directdebitShow(page, DebitPage.of(page, view))));
    }

    @GetMapping("/set-up")
    Mono<Html> askDetails(CurrentUser user, PageContext page, @PathVariable String account) {
        return found(user, account, view -> view.open()
                ? Html.ok(templates.directdebitSetUp(page, DebitPage.settingUp(page, view, Map.of()))) : Html.seeOther(home(view)));
    }

    @PostMapping("/set-up")
    Mono<Html> setUp(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> debits.setUp(user, account, fields).flatMap(outcome -> answer(user, page, account, outcome,
                view -> Html.seeOther(home(view) + "/confirm"), (told, view) -> templates.directdebitSetUp(told, DebitPage.settingUp(told, view, fields)))));
    }

    @GetMapping("/confirm")
    Mono<Html> guarantee(CurrentUser user, PageContext page, @PathVariable String account) {
        return found(user, account, view -> DebitPage.typed(page, view).map(typed -> Html.ok(templates.directdebitConfirm(page, typed)))
                .orElseGet(() -> Html.seeOther(home(view))));
    }

    @PostMapping("/confirm")
    Mono<Html> confirm(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.confirm(user, account).flatMap(outcome -> goHome(user, page, account, outcome));
    }

    @GetMapping("/change")
    Mono<Html> askChange(CurrentUser user, PageContext page, @PathVariable String account) {
        return found(user, account, view -> changeable(view)
                ? Html.ok(templates.directdebitChange(page, DebitPage.changing(page, view, Map.of()))) : Html.seeOther(home(view)));
    }

    @PostMapping("/change")
    Mono<Html> change(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> debits.change(user, account, fields).flatMap(outcome -> answer(user, page, account, outcome,
                view -> Html.seeOther(home(view)), (told, view) -> templates.directdebitChange(told, DebitPage.changing(told, view, fields)))));
    }

    @PostMapping("/pause")
    Mono<Html> pause(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.pause(user, account).flatMap(outcome -> goHome(user, page, account, outcome));
    }

    @PostMapping("/go-on")
    Mono<Html> goOn(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.goOn(user, account).flatMap(outcome -> goHome(user, page, account, outcome));
    }

    @GetMapping("/cancel")
    Mono<Html> askCancel(CurrentUser user, PageContext page, @PathVariable String account) {
        return found(user, account, view -> changeable(view)
                ? Html.ok(templates.directdebitCancel(page, DebitPage.of(page, view))) : Html.seeOther(home(view)));
    }

    @PostMapping("/cancel")
    Mono<Html> cancel(CurrentUser user, PageContext page, @PathVariable String account) {
        return debits.cancel(user, account).flatMap(outcome -> goHome(user, page, account, outcome));
    }

    private Mono<Html> found(CurrentUser user, String account, Function<DebitView, Html> then) {
        return debits.find(user, account).map(then).defaultIfEmpty(Html.notHere());
    }

    private interface Again {
        JteModel of(PageContext told, DebitView view);
    }

    private Mono<Html> goHome(CurrentUser user, PageContext page, String account, DebitOutcome outcome) {
        return answer(user, page, account, outcome, view -> Html.seeOther(home(view)),
                (told, view) -> templates.directdebitShow(told, DebitPage.of(told, view)));
    }

    private Mono<Html> answer(
            CurrentUser user, PageContext page, String account, DebitOutcome outcome, Function<DebitView, Html> done, Again again) {
        return found(user, account, view -> switch (outcome) {
            case DebitOutcome.Done _ -> done.apply(view);
            case DebitOutcome.Wrong(var problems) -> {
                var told = page.with(problems);
                yield Html.invalid(again.of(told, view));
            }
            case DebitOutcome.NotNow(var code) -> {
                var told = page.with(List.of(Problem.of("", code)));
                yield Html.conflict(templates.directdebitShow(told, DebitPage.of(told, view)));
            }
            case DebitOutcome.NotHere _ -> Html.notHere();
        });
    }

    private static boolean changeable(DebitView view) {
        return view.debit().filter(DebitView.Debit::live).filter(DebitView.Debit::own).isPresent();
    }

    private static String home(DebitView view) {
        return "/direct-debit/" + view.account();
    }
}

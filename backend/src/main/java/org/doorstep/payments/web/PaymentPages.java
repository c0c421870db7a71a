package org.doorstep.payments.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.Payments;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where people come back to from the provider's page, whatever they did there; and all they paid. */
@Controller
@RequestMapping("/payments")
class PaymentPages {

    private final Payments payments;
    private final StaticTemplates templates = new StaticTemplates();

    PaymentPages(Payments payments) {
        this.payments = payments;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page) {
        return Mono.zip(payments.offers(user), payments.list(user))
                .map(all -> Html.ok(templates.paymentsList(page, PaymentsPage.of(page, all.getT1(), all.getT2()))));
    }

    /** Where the provider sends people back to: what came of it, on the pages they went to pay from. */
    @GetMapping("/{id}/back")
    Html comeBack(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
        return Html.seeOther(one(id, PaysInTheApp.isNoted(exchange)));
    }

    /** The address says nothing of what was paid: the provider is asked. */
    @GetMapping("/{id}")
    Mono<Html> one(CurrentUser user, PageContext page, @PathVariable UUID id) {
        return payments.find(user, id).map(payment -> Html.ok(templates.paymentsOne(page, PaymentPage.of(page, payment))))
                .defaultIfEmpty(Html.notHere());
    }

    /** On to where it can be finished; to what came of it when there is nothing to finish. The app's page leads here with {@code ?app}. */
    @GetMapping("/{id}/card")
    Mono<Html> carryOn(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
        boolean app = exchange.getRequest().getQueryParams().containsKey("app");
        return payments.carryOn(user, id).map(next -> {
            if (app) {
                PaysInTheApp.note(id, exchange);
            } else {
                PaysInTheApp.forget(id, exchange);
            }
            return Html.seeOther(next.address().toString());
        }).switchIfEmpty(payments.find(user, id).map(payment -> Html.seeOther(one(payment.id(), app))))
                .defaultIfEmpty(Html.notHere());
    }

    private static String one(UUID id, boolean app) {
        return (app ? "/app" : "") + "/payments/" + id;
    }
}

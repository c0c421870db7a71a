package org.doorstep.payments.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.PaymentNews;
import org.doorstep.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where the provider tells its news. Who is not the provider hears what everybody hears who may not. */
@Hidden
@RestController
class CardPaymentNewsApi {

    private final PaymentNews news;

    CardPaymentNewsApi(PaymentNews news) {
        this.news = news;
    }

    @PostMapping("/api/card-payment-news")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> heard(CurrentUser user, @RequestHeader(name = "Pay-Signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        return news.heard(user, body == null ? new byte[0] : body, signature == null ? "" : signature)
                .flatMap(theirs -> theirs ? Mono.<Void>empty() : Mono.error(Refused.notAllowed()));
    }
}

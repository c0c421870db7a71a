package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

/** A log-out on a light page while the app keeps something that is not sent. */
class UnsentFirstTests {

    private static final HttpCookie SAID = new HttpCookie("UNSENT", "yes");

    private boolean wentOn;

    @Test
    void isAskedAboutInTheApp() {
        var exchange = asked(HttpMethod.POST, "/log-out", SAID);
        assertThat(wentOn).isFalse();
        assertThat(exchange.getResponse().getStatusCode().value()).isEqualTo(303);
        assertThat(exchange.getResponse().getHeaders().getLocation()).hasToString("/app/log-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log-out?idle", "/log-out?others", "/repairs"})
    void holdsUpNothingElse(String address) {
        asked(HttpMethod.POST, address, SAID);
        assertThat(wentOn).isTrue();
    }

    @Test
    void isDoneAtOnceWhereNothingIsKept() {
        asked(HttpMethod.POST, "/log-out", new HttpCookie("FACE", "APP"));
        assertThat(wentOn).isTrue();
    }

    private MockServerWebExchange asked(HttpMethod method, String address, HttpCookie cookie) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.method(method, address).cookie(cookie));
        new UnsentFirst().filter(exchange, _ -> {
            wentOn = true;
            return Mono.empty();
        }).block();
        return exchange;
    }
}

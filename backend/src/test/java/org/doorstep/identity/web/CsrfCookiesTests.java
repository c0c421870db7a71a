package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class CsrfCookiesTests {

    private final CsrfCookies cookies = new CsrfCookies();

    @Test
    void neverTravelsInTheClearOnceTheSiteIsSecure() {
        assertThat(cookie("https://portal.example").isSecure()).isTrue();
        assertThat(cookie("http://localhost:8080").isSecure()).isFalse();
    }

    @Test
    void isHiddenFromScriptsAndOtherSites() {
        assertThat(cookie("https://portal.example").isHttpOnly()).isTrue();
        assertThat(cookie("https://portal.example").getSameSite()).isEqualTo("Lax");
    }

    private ResponseCookie cookie(String site) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(site + "/"));
        cookies.generateToken(exchange).flatMap(token -> cookies.saveToken(exchange, token)).block();
        return exchange.getResponse().getCookies().getFirst("XSRF-TOKEN");
    }
}

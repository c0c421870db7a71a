package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** By what the app sees that another has logged in since. */
class WhoIsHereTests {

    @Test
    void tellsOnePersonFromAnotherAndNothingOfThem() {
        var amina = cookie("amina");
        assertThat(amina.getValue()).isEqualTo(cookie("amina").getValue()).isNotEqualTo(cookie("daniel").getValue()).hasSize(43).doesNotContain("amina");
        assertThat(amina.isHttpOnly()).as("scripts read it").isFalse();
        assertThat(amina.getMaxAge().toDays()).isEqualTo(365);
    }

    @Test
    void goesWithTheLogOut() {
        var exchange = exchange();
        WhoIsHere.clear(exchange);
        assertThat(exchange.getResponse().getCookies().getFirst(WhoIsHere.NAME).getMaxAge()).isZero();
    }

    private static ResponseCookie cookie(String login) {
        var exchange = exchange();
        WhoIsHere.set(exchange, login);
        return exchange.getResponse().getCookies().getFirst(WhoIsHere.NAME);
    }

    private static MockServerWebExchange exchange() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    }
}

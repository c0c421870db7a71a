package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * The server under the portal goes on reading a connection that a browser uses again. Reactor Netty up to 1.3.7 stopped
 * when a request had come before the one before it was done with (its issue 4361): the next page never came.
 */
class KeepAliveTests {

    private static final String ANSWER = "here";

    @Test
    void readsTheRequestAfterOneThatHadToWait() throws IOException {
        var server = HttpServer.create().port(0)
                .handle((request, response) -> response.sendString(request.uri().equals("/slow")
                        ? Mono.delay(Duration.ofMillis(50)).thenReturn(ANSWER) : Mono.just(ANSWER)))
                .bindNow();
        try (var browser = new Socket("localhost", server.port())) {
            browser.setSoTimeout(10_000);
            var answers = new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8);
            ask(browser, "/slow", "/waits");
            awaitAnswer(answers);
            awaitAnswer(answers);
            ask(browser, "/after");
            awaitAnswer(answers);
        } finally {
            server.disposeNow();
        }
    }

    private static void ask(Socket browser, String... paths) throws IOException {
        var requests = new StringBuilder();
        for (var path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        browser.getOutputStream().write(requests.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The body of an answer ends without a line end, so it is read sign by sign. */
    private static void awaitAnswer(Reader answers) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(ANSWER) < 0) {
            int next = answers.read();
            assertThat(next).as("the connection, after %s", read).isNotNegative();
            read.append((char) next);
        }
    }
}

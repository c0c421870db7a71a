package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.doorstep.TestClock;
import org.doorstep.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The machine's figures on a port of their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.class)
class MachinePortTests {

    @LocalServerPort
    int portal;

    @LocalManagementPort
    int machine;

    @DynamicPropertySource
    static void anotherPort(DynamicPropertyRegistry settings) {
        int free = free();
        settings.add("management.server.port", () -> free);
    }

    @Test
    void showsItsFiguresThereAndNowhereElse() throws Exception {
        assertThat(get(machine, "/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(get(portal, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
        assertThat(get(machine, "/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get(machine, "/repairs").statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError("a machine without a free port", e);
        }
    }
}

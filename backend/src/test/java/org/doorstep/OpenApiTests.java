package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The app is typed by the API's own document: a copy of it is kept beside the app, and may not grow stale. */
@IntegrationTest
class OpenApiTests {

    private static final Path KEPT = Path.of("../frontend/src/api/openapi.json");
    private static final Path MADE = Path.of("target/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    @Autowired
    WebTestClient client;

    @Test
    void theAppIsTypedByTheApiAsItIs() throws IOException {
        var body = client.get().uri("/v3/api-docs").exchange().expectStatus().isOk().expectBody().returnResult().getResponseBody();
        var document = JSON.readValue(body, java.util.TreeMap.class);
        document.remove("servers");
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, JSON.writeValueAsString(document) + "\n");
        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("frontend/src/api/openapi.json; copy backend/target/openapi.json over it and build the app again")
                .isEqualTo(Files.readString(MADE));
    }
}

package org.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The API's own description, from which the app's types are made. */
@IntegrationTest
class ApiDocumentTests {

    @Autowired
    WebTestClient client;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void namesEveryAddressOfTheApiAndNoPage() {
        var document = client.mutate().codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20)).build()
                .get().uri("/v3/api-docs").exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();

        Map<String, Map<String, Object>> paths = JsonPath.read(document, "$.paths");
        var named = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream().map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(new Doors(requestMappingHandlerMapping).api().filter(ApiDocumentTests::isForUsers)
                .map(Doors.Door::toString).collect(Collectors.toSet()));
    }

    /** What one outside system alone is given the address of is none of the API's. */
    private static boolean isForUsers(Doors.Door door) {
        return !door.handler().getBeanType().isAnnotationPresent(Hidden.class);
    }
}

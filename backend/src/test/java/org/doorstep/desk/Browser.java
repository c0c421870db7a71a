package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Pages as a browser without scripts asks for them and sends their forms. */
record Browser(WebTestClient client) {

    record Reply(int status, String body, HttpHeaders headers) {

        String location() {
            var location = headers.getLocation();
            return location == null ? "" : location.toString();
        }

        /** The parts stand in the page one after another; AssertJ's own subsequence copies the rest of the page for each letter of it. */
        void tellsInOrder(String... parts) {
            int from = 0;
            for (var part : parts) {
                int at = body.indexOf(part, from);
                assertThat(at).as("\"%s\" after letter %s of the page", part, from).isNotNegative();
                from = at + part.length();
            }
        }
    }

    Reply get(String path) {
        return reply(client.get().uri(java.net.URI.create(path)).exchange());
    }

    Reply post(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return reply(client.post().uri(java.net.URI.create(path)).body(BodyInserters.fromFormData(form)).exchange());
    }

    Reply upload(String path, MultiValueMap<String, ?> parts) {
        return reply(client.post().uri(java.net.URI.create(path)).body(BodyInserters.fromMultipartData(parts)).exchange());
    }

    private static Reply reply(WebTestClient.ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        return new Reply(result.getStatus().value(), String.valueOf(result.getResponseBody()), result.getResponseHeaders());
    }
}

package org.doorstep.desk;

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

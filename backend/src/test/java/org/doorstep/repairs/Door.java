package org.doorstep.repairs;

import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.As;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** A way to report a repair: the same answers through the light pages or through JSON. */
public interface Door {

    /** What came of a step. */
    record Reply(int status, String body, String location) {}

    UUID begin();

    Reply answer(UUID draft, ReportStep step, Map<String, String> fields);

    Reply send(UUID draft);

    Reply get(String path);

    /** The light pages, as a browser without scripts uses them. */
    static Door pages(WebTestClient client, String person) {
        var browser = As.residentPages(client, person);
        return new Door() {
            @Override
            public UUID begin() {
                var location = post("/repairs/report", Map.of()).location();
                return UUID.fromString(location.split("/")[3]);
            }

            @Override
            public Reply answer(UUID draft, ReportStep step, Map<String, String> fields) {
                return post("/repairs/report/" + draft + "/" + step.code(), fields);
            }

            @Override
            public Reply send(UUID draft) {
                return post("/repairs/report/" + draft + "/check", Map.of());
            }

            @Override
            public Reply get(String path) {
                return reply(browser.get().uri(path).exchange());
            }

            private Reply post(String path, Map<String, String> fields) {
                var form = new LinkedMultiValueMap<String, String>();
                fields.forEach(form::add);
                return reply(browser.post().uri(path).body(BodyInserters.fromFormData(form)).exchange());
            }
        };
    }

    /** The API, as the app uses it. */
    static Door api(WebTestClient client, String person) {
        var app = As.resident(client, person);
        return new Door() {
            @Override
            public UUID begin() {
                var body = reply(app.post().uri("/api/repair-drafts").exchange()).body();
                return UUID.fromString(JsonPath.read(body, "$.id"));
            }

            @Override
            public Reply answer(UUID draft, ReportStep step, Map<String, String> fields) {
                return reply(app.put().uri("/api/repair-drafts/" + draft + "/answers/" + step.code()).bodyValue(fields).exchange());
            }

            @Override
            public Reply send(UUID draft) {
                return reply(app.post().uri("/api/repair-drafts/" + draft + "/send").exchange());
            }

            @Override
            public Reply get(String path) {
                return reply(app.get().uri("/api" + path).exchange());
            }
        };
    }

    static Reply reply(WebTestClient.ResponseSpec response) {
        var result = response.expectBody(String.class).returnResult();
        var location = result.getResponseHeaders().getLocation();
        return new Reply(result.getStatus().value(), String.valueOf(result.getResponseBody()), location == null ? "" : location.getPath());
    }
}

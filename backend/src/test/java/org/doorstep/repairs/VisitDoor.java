package org.doorstep.repairs;

import java.util.Map;

import org.doorstep.As;
import org.doorstep.repairs.Door.Reply;
import org.doorstep.repairs.ReportJourneyTests.Face;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** A way to change the visit of a repair: the same through the light pages or through JSON. */
interface VisitDoor {

    String reference();

    Reply slots();

    Reply book(String slot);

    Reply callBack();

    Reply cancel(String reason);

    static VisitDoor of(WebTestClient client, Face face, String person, String reference) {
        return face == Face.PAGES ? new Pages(As.residentPages(client, person), reference) : new Api(As.resident(client, person), reference);
    }

    record Pages(WebTestClient browser, String reference) implements VisitDoor {

        @Override
        public Reply slots() {
            return Door.reply(browser.get().uri("/repairs/" + reference + "/time").exchange());
        }

        @Override
        public Reply book(String slot) {
            return post("/time", "slot", slot);
        }

        @Override
        public Reply callBack() {
            return post("/time", "slot", "call-back");
        }

        @Override
        public Reply cancel(String reason) {
            return post("/cancel-visit", "reason", reason);
        }

        private Reply post(String path, String field, String value) {
            return Door.reply(browser.post().uri("/repairs/" + reference + path).body(BodyInserters.fromFormData(field, value)).exchange());
        }
    }

    record Api(WebTestClient app, String reference) implements VisitDoor {

        @Override
        public Reply slots() {
            return Door.reply(app.get().uri("/api/repairs/" + reference + "/slots").exchange());
        }

        @Override
        public Reply book(String slot) {
            return Door.reply(app.put().uri("/api/repairs/" + reference + "/visit").bodyValue(Map.of("slot", slot)).exchange());
        }

        @Override
        public Reply callBack() {
            return Door.reply(app.post().uri("/api/repairs/" + reference + "/call-back").exchange());
        }

        @Override
        public Reply cancel(String reason) {
            return Door.reply(app.method(HttpMethod.DELETE).uri("/api/repairs/" + reference + "/visit").bodyValue(Map.of("reason", reason)).exchange());
        }
    }
}

package org.doorstep.faults;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.repairs.Register;
import org.jspecify.annotations.Nullable;

/** A resident with an app: reports one repair with a slot, and asks again whenever no answer came. */
final class Caller {

    private final HttpClient http;
    private final Register.Household household;
    private final String token;
    private @Nullable String draft;
    private volatile @Nullable String acknowledged;

    Caller(HttpClient http, Register.Household household, OwnIssuer issuer) throws JOSEException {
        this.http = http;
        this.household = household;
        this.token = issuer.token(household.person());
    }

    /** The reference they were given, once they were. */
    Optional<String> acknowledged() {
        return Optional.ofNullable(acknowledged);
    }

    /** Reports, from the beginning or from where no answer came. */
    void report(String portal) throws IOException, InterruptedException {
        if (draft == null) {
            draft = JsonPath.read(expect(201, call(portal, "POST", "", "")), "$.id");
        }
        answer(portal, "place", "{\"place\":\"home." + household.agreement() + "\"}");
        answer(portal, "questions", "{\"where\":\"kitchen\",\"kitchen\":\"tap\",\"tap\":\"drip\"}");
        answer(portal, "advice", "{}");
        answer(portal, "words", "{\"words\":\"It drips all night\"}");
        answer(portal, "photos", "{}");
        answer(portal, "access", "{\"meetName\":\"Sam\",\"meetPhone\":\"07700 900 982\",\"notes\":\"\"}");
        answer(portal, "slot", "{\"slot\":\"" + firstSlot(portal) + "\"}");
        acknowledged = JsonPath.read(expect(201, call(portal, "POST", "/" + draft + "/send", "")), "$.reference");
    }

    /** Sends what the killed portal may or may not have sent already. */
    void again(String portal) throws IOException, InterruptedException {
        var sent = draft == null ? null : call(portal, "POST", "/" + draft + "/send", "");
        if (sent != null && sent.statusCode() == 201) {
            acknowledged = JsonPath.read(sent.body(), "$.reference");
        } else {
            report(portal);
        }
    }

    private String firstSlot(String portal) throws IOException, InterruptedException {
        var offer = expect(200, call(portal, "GET", "/" + draft + "/slots", ""));
        return JsonPath.read(offer, "$.days[0].slots[0].day") + "." + code(JsonPath.read(offer, "$.days[0].slots[0].window"));
    }

    private static String code(String window) {
        return window.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void answer(String portal, String step, String fields) throws IOException, InterruptedException {
        expect(200, call(portal, "PUT", "/" + draft + "/answers/" + step, fields));
    }

    private HttpResponse<String> call(String portal, String method, String path, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(portal + "/api/repair-drafts" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new AssertionError(response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}

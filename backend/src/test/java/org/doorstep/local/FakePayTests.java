package org.doorstep.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.doorstep.TestClock;
import org.doorstep.local.pay.FakePay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in keeps GOV.UK Pay's contract as its reference writes it, member for member (rules.md 5.5). */
class FakePayTests {

    private static final String RENT = """
            {"amount": 14500, "reference": "PAY-1", "description": "Rent", "return_url": "https://portal.example.org/payments/x"}""";

    private final FakePay pay = new FakePay(new TestClock.Standing(), 0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        pay.close();
    }

    @Test
    void answersACreatedPayment() throws Exception {
        var created = post("/v1/payments", RENT);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<Map<String, Object>>read(created.body(), "$")).containsKeys("amount", "description", "reference", "state",
                "payment_id", "payment_provider", "created_date", "refund_summary", "settlement_summary", "delayed_capture", "moto",
                "return_url", "_links");
        assertThat(JsonPath.<Map<String, Object>>read(created.body(), "$.state")).isEqualTo(Map.of("status", "created", "finished", false));
        assertThat(JsonPath.<Map<String, Object>>read(created.body(), "$.refund_summary"))
                .isEqualTo(Map.of("status", "pending", "amount_available", 14500, "amount_submitted", 0));
        assertThat(JsonPath.<Map<String, Object>>read(created.body(), "$._links")).containsKeys("self", "next_url", "events", "refunds", "cancel");
    }

    @Test
    void showsAFinishedPaymentWithoutAWayOn() throws Exception {
        var id = made();
        pay.does(id, "cancel");
        var found = get("/v1/payments/" + id).body();
        assertThat(JsonPath.<Map<String, Object>>read(found, "$.state"))
                .isEqualTo(Map.of("status", "failed", "finished", true, "code", "P0030", "message", "Payment was cancelled by the user"));
        assertThat(JsonPath.<Map<String, Object>>read(found, "$._links")).doesNotContainKeys("next_url", "cancel");
    }

    @Test
    void knowsAfterANewStartWhatWasPaidBefore(@TempDir Path folder) throws Exception {
        var file = folder.resolve("kept/payments.json");
        String before;
        String id;
        try (var first = FakePay.keeping(new TestClock.Standing(), 0, file)) {
            id = JsonPath.read(post(first, "/v1/payments", RENT).body(), "$.payment_id");
            first.does(id, "pay");
            post(first, "/v1/payments/" + id + "/refunds", "{\"amount\": 500, \"refund_amount_available\": 14500}");
            before = get(first, "/v1/payments/" + id).body().replace(first.address().toString(), "");
        }
        try (var again = FakePay.keeping(new TestClock.Standing(), 0, file)) {
            assertThat(get(again, "/v1/payments/" + id).body().replace(again.address().toString(), "")).isEqualTo(before).contains("14000");
        }
    }

    @Test
    void opensASecretAddressOnceAndGivesANewOneForEachLook() throws Exception {
        var id = made();
        var first = next(get("/v1/payments/" + id).body());
        var second = next(get("/v1/payments/" + id).body());
        assertThat(first).isNotEqualTo(second);
        assertThat(page(first).statusCode()).isEqualTo(303);
        assertThat(JsonPath.<String>read(get("/v1/payments/" + id).body(), "$.state.status")).isEqualTo("started");
        assertThat(page(first).statusCode()).isEqualTo(404);
        assertThat(page(second).statusCode()).isEqualTo(303);
    }

    @Test
    void asksForNoCardAndSendsThePayerBack() throws Exception {
        var at = page(next(get("/v1/payments/" + made()).body())).headers().firstValue("Location").orElseThrow();
        var form = page(pay.address() + at);
        assertThat(form.body()).contains("£145.00").doesNotContain("<input");
        var paid = http.send(HttpRequest.newBuilder(URI.create(pay.address() + at + "/pay")).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location")).contains("https://portal.example.org/payments/x");
    }

    @Test
    void refusesWithACodeAndAField() throws Exception {
        var missing = post("/v1/payments", "{\"amount\": 100}");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<Map<String, Object>>read(missing.body(), "$")).containsEntry("code", "P0101").containsEntry("field", "reference").containsKey("description");
        assertThat(post("/v1/payments", "no json").body()).contains("P0197");
        assertThat(get("/v1/payments/nothere").body()).contains("P0200");
        assertThat(post("/v1/payments/nothere/cancel", "").body()).contains("P0500");
        assertThat(post("/v1/payments/nothere/refunds", "{}").body()).contains("P0600");
    }

    @Test
    void answersARefundAndKeepsItsGuard() throws Exception {
        var id = made();
        pay.does(id, "pay");
        var refund = post("/v1/payments/" + id + "/refunds", "{\"amount\": 500, \"refund_amount_available\": 14500}");
        assertThat(refund.statusCode()).isEqualTo(202);
        assertThat(JsonPath.<Map<String, Object>>read(refund.body(), "$")).containsKeys("refund_id", "created_date", "_links")
                .containsEntry("amount", 500).containsEntry("status", "submitted");
        var again = post("/v1/payments/" + id + "/refunds", "{\"amount\": 500, \"refund_amount_available\": 14500}");
        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(again.body()).contains("P0604");
        pay.refundFails(id);
        assertThat(JsonPath.<Integer>read(get("/v1/payments/" + id).body(), "$.refund_summary.amount_available")).isEqualTo(14500);
    }

    @Test
    void tellsItsNewsTwiceAndBackwards() throws Exception {
        var id = made();
        pay.does(id, "pay");
        var news = pay.news().stream().map(message -> new String(message.body(), java.nio.charset.StandardCharsets.UTF_8)).toList();
        assertThat(news.stream().map(body -> JsonPath.<String>read(body, "$.event_type")).toList()).isEqualTo(
                List.of("card_payment_captured", "card_payment_captured", "card_payment_succeeded", "card_payment_succeeded"));
        assertThat(JsonPath.<Map<String, Object>>read(news.getFirst(), "$")).containsKeys("webhook_message_id", "api_version", "created_date",
                "resource", "event_type").containsEntry("resource_id", id).containsEntry("resource_type", "payment");
        assertThat(news.getFirst()).isEqualTo(news.get(1));
    }

    private String made() throws Exception {
        return JsonPath.read(post("/v1/payments", RENT).body(), "$.payment_id");
    }

    private static String next(String payment) {
        return JsonPath.read(payment, "$._links.next_url.href");
    }

    private HttpResponse<String> page(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(pay, path);
    }

    private HttpResponse<String> get(FakePay from, String path) throws Exception {
        return http.send(asked(from, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(pay, path, body);
    }

    private HttpResponse<String> post(FakePay to, String path, String body) throws Exception {
        return http.send(asked(to, path).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder asked(FakePay whom, String path) {
        return HttpRequest.newBuilder(URI.create(whom.address() + path)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + FakePay.KEY);
    }
}

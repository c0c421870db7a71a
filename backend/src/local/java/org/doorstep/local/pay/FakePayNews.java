package org.doorstep.local.pay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.local.pay.FakePayments.Happened;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** "Your service may receive webhooks messages in an unexpected order", and more than once: here it always does. */
final class FakePayNews {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clock;
    private final FakePayments payments;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile @Nullable URI callback;

    FakePayNews(Clock clock, FakePayments payments) {
        this.clock = clock;
        this.payments = payments;
    }

    void sendTo(URI callback) {
        this.callback = callback;
    }

    List<SignedNews> twiceAndBackwards() {
        var all = new ArrayList<SignedNews>();
        for (var happened : payments.news().reversed()) {
            var message = message(happened);
            all.add(message);
            all.add(message);
        }
        return all;
    }

    void sendAll() {
        var to = callback;
        if (to != null) {
            twiceAndBackwards().forEach(message -> send(to, message));
        }
    }

    private void send(URI to, SignedNews message) {
        try {
            http.send(HttpRequest.newBuilder(to).header("Content-Type", "application/json")
                    .header("Pay-Signature", message.signature())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(message.body())).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException nobodyListens) {
            // News may get lost: whoever relies on it alone is wrong.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private SignedNews message(Happened happened) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("webhook_message_id", UUID.randomUUID().toString().replace("-", ""));
        body.put("api_version", 1);
        body.put("created_date", clock.instant().toString());
        body.put("resource_id", happened.payment().get("payment_id"));
        body.put("resource_type", "payment");
        body.put("event_type", happened.event());
        body.put("resource", happened.payment());
        var bytes = JSON.writeValueAsBytes(body);
        return new SignedNews(bytes, hmac(bytes));
    }

    /** Written apart from the code that checks it: two that agree by mistake would prove nothing. */
    private static String hmac(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(FakePay.SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

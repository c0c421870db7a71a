package org.doorstep.contact.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.doorstep.contact.model.Channel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages through a gateway that takes JSON: {@code POST {"id", "to", "text"}} with the message id also as
 * {@code Idempotency-Key}, answered by {@code 2xx {"id": …}}. A 2xx without an id is not believed: the message counts as
 * not accepted and is offered again under the same key.
 */
public class TextGateway implements Gateway {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI address;
    private final String token;
    private final Duration limit;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param limit how long one whole request may take */
    public TextGateway(URI address, String token, Duration limit, JsonMapper json) {
        this.address = address;
        this.token = token;
        this.limit = limit;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public Answer send(Outgoing message) {
        try {
            return answer(http.send(request(message), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException away) {
            return new Answer.NotNow("gateway-away");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow("stopping");
        }
    }

    private HttpRequest request(Outgoing message) {
        var body = json.writeValueAsString(Map.of(
                "id", message.id().toString(),
                "to", message.to().mobile().orElseThrow(),
                "text", message.text()));
        return HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Answer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201, 202 -> accepted(response.body());
            case 400, 422 -> new Answer.Refused("number-refused");
            default -> new Answer.NotNow("gateway-" + response.statusCode());
        };
    }

    private Answer accepted(String body) {
        try {
            var id = json.readTree(body).path("id").asString("");
            return id.isEmpty() ? new Answer.NotNow("gateway-gave-no-id") : new Answer.Accepted(id);
        } catch (JacksonException nonsense) {
            return new Answer.NotNow("gateway-gave-no-id");
        }
    }
}

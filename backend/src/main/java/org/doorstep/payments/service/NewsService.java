package org.doorstep.payments.service;

import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.PaymentNews;
import org.doorstep.payments.provider.PaymentSettings;
import org.doorstep.payments.provider.Signature;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes the provider's news: checks who wrote it, notes which payment it names, and answers; the looking comes after. */
@Service
class NewsService implements PaymentNews {

    private static final String ID = "[A-Za-z0-9-]{1,64}";

    private final PaymentSettings settings;
    private final Later later;
    private final JsonMapper json;

    NewsService(PaymentSettings settings, Later later, JsonMapper json) {
        this.settings = settings;
        this.later = later;
        this.json = json;
    }

    @Override
    public Mono<Boolean> heard(CurrentUser user, byte[] body, String signature) {
        if (!Signature.matches(body, settings.signingSecret(), signature)) {
            return Mono.just(false);
        }
        return Mono.justOrEmpty(named(body)).flatMap(payment -> later.heard(signature, payment)).thenReturn(true);
    }

    /** All that is read of it: what the message says of cards and people stays unread. */
    private Optional<String> named(byte[] body) {
        try {
            return Optional.of(json.readTree(body).path("resource_id").asString("")).filter(id -> id.matches(ID));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}

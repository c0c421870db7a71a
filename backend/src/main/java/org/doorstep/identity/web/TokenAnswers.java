package org.doorstep.identity.web;

import java.util.Map;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Reads Keycloak's answers about tokens with a reader that is ready. One that is not is made by the first answer, under
 * a lock: the event loops of all others that come at that moment wait, and where nothing may wait their log-ins end.
 */
final class TokenAnswers {

    /** What Spring Security reads a token's answer as. */
    private static final ResolvableType ANSWER = ResolvableType.forType(new ParameterizedTypeReference<Map<String, Object>>() {});

    private TokenAnswers() {}

    static WebClient client() {
        var json = new JacksonJsonDecoder();
        json.decode(DefaultDataBufferFactory.sharedInstance.wrap(new byte[] {'{', '}'}), ANSWER, MediaType.APPLICATION_JSON, Map.of());
        return WebClient.builder().codecs(codecs -> codecs.defaultCodecs().jacksonJsonDecoder(json)).build();
    }
}

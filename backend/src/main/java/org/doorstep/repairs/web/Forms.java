package org.doorstep.repairs.web;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A posted form as fields: several values of one name joined by commas, as ticked boxes send them. */
final class Forms {

    private Forms() {}

    static Mono<Map<String, String>> fields(ServerWebExchange exchange) {
        return exchange.getFormData().map(Forms::joined);
    }

    private static Map<String, String> joined(MultiValueMap<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(",", field.getValue())));
    }
}

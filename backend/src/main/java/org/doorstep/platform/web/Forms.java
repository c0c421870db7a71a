package org.doorstep.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.doorstep.kernel.Text;
import org.doorstep.kernel.WrittenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The one reader of posted forms: every field as {@linkplain Text#clean clean} text, several values of one name joined
 * by commas, as ticked boxes send them. A field without a value is an empty text, never null; {@link WrittenText} does
 * the same for JSON. A day typed in three fields is there whole too ({@link WrittenDay}). Names that begin with an underscore are the machinery's and left out.
 */
public final class Forms {

    private Forms() {}

    public static Mono<Map<String, String>> fields(ServerWebExchange exchange) {
        return exchange.getFormData().map(Forms::clean);
    }

    /** The fields of a form with files; the files themselves are left out. */
    public static Map<String, String> fields(MultiValueMap<String, Part> parts) {
        var fields = new LinkedHashMap<String, List<@Nullable String>>();
        parts.forEach((name, values) -> values.forEach(part -> {
            if (part instanceof FormFieldPart field) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(field.value());
            }
        }));
        return clean(fields);
    }

    private static Map<String, String> clean(Map<String, ? extends List<@Nullable String>> form) {
        return WrittenDay.whole(form.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Text.clean(field.getValue().stream()
                        .map(value -> Objects.requireNonNullElse(value, "")).collect(Collectors.joining(","))))));
    }
}

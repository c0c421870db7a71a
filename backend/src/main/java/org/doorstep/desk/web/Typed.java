package org.doorstep.desk.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.WrittenDay;
import org.doorstep.kernel.WrittenTime;
import org.doorstep.platform.web.Forms;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was typed into a form, to be judged and, when something is wrong, shown again. */
public record Typed(Map<String, String> fields) {

    static final Typed NOTHING = new Typed(Map.of());

    static Mono<Typed> of(ServerWebExchange exchange) {
        return Forms.fields(exchange).map(Typed::new);
    }

    /** The fields of a form with files; the files themselves are left out. */
    static Typed of(MultiValueMap<String, Part> parts) {
        return new Typed(Forms.fields(parts));
    }

    /** Empty when the field was left out. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    Optional<LocalDate> day(String name) {
        return WrittenDay.read(fields, name);
    }

    Optional<LocalTime> time(String name) {
        return WrittenTime.read(text(name));
    }

    /** A day as addresses write it: 2026-11-24. */
    static Optional<LocalDate> date(String text) {
        return WrittenDay.iso(text);
    }
}

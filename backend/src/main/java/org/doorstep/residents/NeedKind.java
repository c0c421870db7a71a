package org.doorstep.residents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What a need is about, and the needs of that kind that Doorstep knows what to do with. */
public enum NeedKind {
    /** Somebody is at greater risk from what goes wrong in the home. */
    VULNERABILITY("baby", "pregnancy", "asthma", "long-term-illness", "home-oxygen", "mobility", "frailty", "dementia",
            "mental-health", "learning-disability", "sight", "hearing", "other"),
    /** Getting in, being met, and what to know before starting work. */
    ACCESS("knock-loudly", "allow-time", "key-safe", "wheelchair", "same-sex-visitor", "two-operatives", "dog", "asbestos", "other"),
    LANGUAGE("interpreter", "british-sign-language", "relay-uk"),
    FORMAT("large-print", "braille", "audio", "easy-read");

    private final List<String> codes;

    NeedKind(String... codes) {
        this.codes = List.of(codes);
    }

    /** The codes a need of this kind may have; each has its words. */
    public List<String> codes() {
        return codes;
    }

    /** How files, rows and JSON name it: lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()} back. */
    public static NeedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

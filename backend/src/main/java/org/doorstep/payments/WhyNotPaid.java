package org.doorstep.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** Why nothing was taken, as the provider's codes tell it (rules.md 5.5). */
public enum WhyNotPaid {

    /** P0010: the bank said no. */
    DECLINED,
    /** P0020: not finished within 90 minutes. */
    RAN_OUT,
    /** P0030: the person's own wish. */
    STOPPED,
    /** P0040: another payment was begun instead. */
    REPLACED,
    /** P0050, and whatever else went wrong. */
    BROKEN,
    /** The provider was never reached. */
    NEVER_BEGUN;

    /** How rows, words and JSON name it: {@code ran-out}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static WhyNotPaid of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** @param code the provider's, of a payment that is finished and was not paid */
    public static WhyNotPaid said(Optional<String> code) {
        return switch (code.orElse("")) {
            case "P0010" -> DECLINED;
            case "P0020" -> RAN_OUT;
            case "P0030" -> STOPPED;
            case "P0040" -> REPLACED;
            default -> BROKEN;
        };
    }
}

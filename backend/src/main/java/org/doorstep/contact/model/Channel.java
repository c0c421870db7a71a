package org.doorstep.contact.model;

import java.util.Locale;

/** A way out of the house. The inbox is ours: what is committed there is delivered. By phone a person at the desk rings. */
public enum Channel {
    INBOX, TEXT, EMAIL, LETTER, PHONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

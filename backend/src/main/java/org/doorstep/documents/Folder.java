package org.doorstep.documents;

import java.util.Locale;

/**
 * Where a document is filed: with what it is about. Whoever may see that today may open its documents, and nobody else.
 *
 * @param reference of the account, the lease or the consultation, as people are shown it
 */
public record Folder(Kind kind, String reference) {

    public enum Kind {
        ACCOUNT, LEASE, CONSULTATION;

        /** How rows say it: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code()} back. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static Folder account(String reference) {
        return new Folder(Kind.ACCOUNT, reference);
    }

    public static Folder lease(String reference) {
        return new Folder(Kind.LEASE, reference);
    }

    public static Folder consultation(String reference) {
        return new Folder(Kind.CONSULTATION, reference);
    }
}

package org.doorstep.arrears.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done in a case. */
public enum StepKind {
    /** A letter, mail or message of ours went to somebody. */
    WROTE,
    /** The two of us talked. */
    SPOKE,
    /** Somebody rang or called, and nobody answered. */
    TRIED,
    ADVICE_OFFERED,
    /** The resident asks to be put through to an adviser. */
    ADVICE_WANTED,
    /** The resident does not want that. */
    ADVICE_DECLINED,
    /** They were put through to one. */
    REFERRED,
    /** Somebody was at their home: "home visit before legal action" (rules.md row 94). */
    VISITED,
    /** The notice by law before a court is asked, given on paper and only written down here. */
    NOTICE,
    /** A court was asked. */
    COURT,
    /** "Interview before hearing" (rules.md row 94). */
    INTERVIEWED,
    /** They were told when the hearing is and what we ask for (rules.md RN-8). */
    HEARING_TOLD,
    HEARING;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static StepKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As a form names it; empty for anything else. An officer writes down each of them: residents without a log-in say it on the phone. */
    public static Optional<StepKind> read(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether it is somebody's own word, so that it is said whose. */
    boolean theirWord() {
        return this == ADVICE_WANTED || this == ADVICE_DECLINED;
    }

    /** Whether it is one on the way to a court. */
    boolean legal() {
        return switch (this) {
            case NOTICE, COURT, HEARING_TOLD, HEARING -> true;
            case WROTE, SPOKE, TRIED, ADVICE_OFFERED, ADVICE_WANTED, ADVICE_DECLINED, REFERRED, VISITED, INTERVIEWED -> false;
        };
    }

    /** Whether we were in touch with them by it, or tried to be. */
    public boolean inTouch() {
        return this != COURT && this != HEARING;
    }

    /** Whether we turn to them by it about what they owe. What they say themselves, and advice, is never shut out. */
    boolean turnsToThem() {
        return switch (this) {
            case WROTE, TRIED, VISITED, INTERVIEWED, NOTICE, COURT, HEARING_TOLD, HEARING -> true;
            case SPOKE, ADVICE_OFFERED, ADVICE_WANTED, ADVICE_DECLINED, REFERRED -> false;
        };
    }
}

package org.doorstep.documents.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

import org.doorstep.accounts.Period;
import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;

/**
 * What makes two documents the same one, so that it is made once.
 *
 * @param part     of what it is about: the days, the year, the quarter or the step
 * @param figures  which figures it tells: as long as they stand, it stands
 * @param language tag of the language it is written in
 */
public record DocumentKey(DocumentKind kind, Folder folder, String part, String figures, String language) {

    /** In place of the figures of a bill whose paper is no demand: it has no summary of rights. */
    public static final String NO_DEMAND = "no-demand";

    /** Letters of a day as it is written in rows. */
    private static final int DAY = "2027-01-31".length();

    /** What it is called when it is saved: never whose it is. */
    public String name() {
        return kind.code() + "-" + part;
    }

    /** The part of a statement of these days. */
    public static String part(Period period) {
        return period.from() + "-" + period.to();
    }

    /** Reads {@link #part(Period)} back. */
    public static Period days(String part) {
        return new Period(LocalDate.parse(part.substring(0, DAY)), LocalDate.parse(part.substring(DAY + 1)));
    }

    /** The figures of a statement. @param last the place of its last line @param upTo where charges are in it only up to this day */
    public static String figures(String last, Optional<LocalDate> upTo) {
        return upTo.map(day -> last + "-" + day).orElse(last);
    }

    /** Reads the day of {@link #figures(String, Optional)} back. */
    public static Optional<LocalDate> upTo(String figures) {
        return Optional.of(figures.indexOf('-')).filter(at -> at > 0).map(at -> LocalDate.parse(figures.substring(at + 1)));
    }

    /** A short name of figures: the same of the same, another of any other. */
    public static String digest(Object figures) {
        return sha256(figures.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** In hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

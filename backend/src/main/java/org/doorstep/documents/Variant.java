package org.doorstep.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which way somebody reads a document. Every one says the same. */
public enum Variant {
    STANDARD("paper.pdf", "", "pdf"),
    /** No letter under 18 points. */
    LARGE_PRINT("large-print.pdf", "-large-print", "pdf"),
    /** Nothing but the words, for an embosser of Braille or a voice. */
    PLAIN_TEXT("plain-text.txt", "", "txt");

    private final String address;
    private final String suffix;
    private final String ending;

    Variant(String address, String suffix, String ending) {
        this.address = address;
        this.suffix = suffix;
        this.ending = ending;
    }

    /** The last part of its address. */
    public String address() {
        return address;
    }

    /** What it is called when it is saved, given what the document is called. */
    public String fileName(String document) {
        return document + suffix + "." + ending;
    }

    /** How rows say it: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #code()} back. */
    public static Variant of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** By {@link #address()}; empty for anything else. */
    public static Optional<Variant> at(String address) {
        return Arrays.stream(values()).filter(variant -> variant.address.equals(address)).findFirst();
    }
}

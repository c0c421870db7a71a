package org.doorstep.contact.model;

import java.util.Locale;

/** How a person can read a letter. All but the first go to the print provider by their own sub-folder. */
public enum Format {
    STANDARD, LARGE_PRINT, BRAILLE, AUDIO, EASY_READ;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Braille is embossed from text and audio is read from it: both need the words and no layout. */
    public boolean plainText() {
        return this == BRAILLE || this == AUDIO;
    }

    /** Whether only paper, tape or an embosser can give it: a link or a mail would not do. */
    public boolean needsPost() {
        return this != STANDARD;
    }
}

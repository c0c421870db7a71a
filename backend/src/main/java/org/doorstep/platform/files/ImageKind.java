package org.doorstep.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes, whatever its name or the browser says. */
enum ImageKind {
    JPEG, PNG, WEBP,
    /** A phone's own format: nothing on the JVM decodes it, so it is refused with a sentence of its own. */
    HEIC,
    UNKNOWN;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    static ImageKind of(byte[] file) {
        if (starts(file, 0, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (starts(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (starts(file, 0, "RIFF") && starts(file, 8, "WEBP")) {
            return WEBP;
        }
        if (starts(file, 4, "ftyp") && file.length >= 12 && HEIC_BRANDS.contains(latin(file, 8, 4))) {
            return HEIC;
        }
        return UNKNOWN;
    }

    private static boolean starts(byte[] file, int offset, String magic) {
        return file.length >= offset + magic.length() && latin(file, offset, magic.length()).equals(magic);
    }

    private static String latin(byte[] file, int offset, int length) {
        return new String(file, offset, length, StandardCharsets.ISO_8859_1);
    }
}

package org.doorstep.platform.files;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a file lies in the store: 128 random bits, so it cannot be guessed, and hexadecimal digits only, so it can
 * never be a path.
 */
public record FileKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    /** @throws IllegalArgumentException for anything but 32 hexadecimal digits: only our own rows name keys */
    public FileKey {
        if (!is(value)) {
            throw new IllegalArgumentException("not a file key");
        }
    }

    static boolean is(String name) {
        return SHAPE.matcher(name).matches();
    }

    static FileKey random(SecureRandom random) {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return new FileKey(HexFormat.of().formatHex(bits));
    }
}

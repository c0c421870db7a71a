package org.doorstep.platform.safe;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the safe, as their file lists them: a line each with a name and 32 bytes in Base64, the
 * newest first. The first seals; the others only open what was sealed before. Nothing of a key is in a message.
 */
public final class SafeKeys {

    private static final int BYTES = 32;

    private final String current;
    private final Map<String, byte[]> keys;

    private SafeKeys(String current, Map<String, byte[]> keys) {
        this.current = current;
        this.keys = keys;
    }

    /** @throws IllegalArgumentException naming the line */
    public static SafeKeys parse(List<String> lines) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (int n = 0; n < lines.size(); n++) {
            var parts = lines.get(n).strip().split("\\s+");
            if (parts.length != 2 || !parts[0].matches("[a-z0-9-]{1,40}") || !isKey(parts[1]) || keys.containsKey(parts[0])) {
                throw new IllegalArgumentException("keys, line %s: a name of its own and 32 bytes in Base64".formatted(n + 1));
            }
            keys.put(parts[0], Base64.getDecoder().decode(parts[1]));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("keys: there is none");
        }
        return new SafeKeys(keys.keySet().iterator().next(), keys);
    }

    public static String line(String name, byte[] key) {
        return name + " " + Base64.getEncoder().encodeToString(key);
    }

    /** The name of the key that seals. */
    public String current() {
        return current;
    }

    public Optional<byte[]> key(String name) {
        return Optional.ofNullable(keys.get(name)).map(byte[]::clone);
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "keys " + keys.keySet();
    }
}

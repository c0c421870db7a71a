package org.doorstep.imports.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * On which line each key of a file was first seen, in 40 to 80 bytes a key however long the keys are: it keeps 128 bits
 * of their SHA-256, which no two keys of one file share in practice. Open addressing, at most half full.
 */
final class SeenKeys {

    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest sha256 = Sha256.digest();
    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int count;

    /** The line on which this key was seen before; 0 when this is the first time. */
    long firstSeen(String key, long line) {
        var digest = ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        long first = digest.getLong();
        long second = digest.getLong();
        int place = place(first, second);
        if (lines[place] != 0) {
            return lines[place];
        }
        keep(place, first, second, Math.toIntExact(line));
        if (++count * 2 > lines.length) {
            grow();
        }
        return 0;
    }

    private int place(long first, long second) {
        int mask = lines.length - 1;
        int place = (int) first & mask;
        while (lines[place] != 0 && (high[place] != first || low[place] != second)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void keep(int place, long first, long second, int line) {
        high[place] = first;
        low[place] = second;
        lines[place] = line;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldLines = lines;
        high = new long[oldHigh.length * 2];
        low = new long[oldHigh.length * 2];
        lines = new int[oldHigh.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                keep(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldLines[i]);
            }
        }
    }
}

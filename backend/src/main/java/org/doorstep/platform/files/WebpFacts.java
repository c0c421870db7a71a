package org.doorstep.platform.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a WebP's chunks say before anything is decoded (RFC 9649). The picture's own header is read as well as the
 * canvas's: a hostile file tells the canvas one size and the decoder another.
 *
 * @param width  the larger of the canvas's and the picture's, in pixels
 * @param height likewise
 * @param whole  whether the file is as long as it says
 * @param exif   the Exif block, empty when there is none
 */
record WebpFacts(int width, int height, boolean whole, boolean animated, byte[] exif) {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FOURTEEN_BITS = 0x3fff;

    static WebpFacts of(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean whole = file.length >= FILE_HEADER + CHUNK_HEADER
                && Integer.toUnsignedLong(bytes.getInt(4)) + CHUNK_HEADER <= file.length;
        var facts = new WebpFacts(0, 0, whole, false, new byte[0]);
        long at = FILE_HEADER;
        while (at + CHUNK_HEADER <= file.length) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
            if (at + CHUNK_HEADER + length > file.length) {
                return new WebpFacts(facts.width, facts.height, false, facts.animated, facts.exif);
            }
            var name = new String(file, (int) at, 4, StandardCharsets.ISO_8859_1);
            facts = facts.with(name, bytes.slice((int) at + CHUNK_HEADER, (int) length).order(ByteOrder.LITTLE_ENDIAN));
            at += CHUNK_HEADER + length + (length & 1);
        }
        return facts;
    }

    private WebpFacts with(String name, ByteBuffer chunk) {
        if (name.equals("VP8X") && chunk.limit() >= 10) {
            return atLeast((chunk.getInt(4) & 0xff_ffff) + 1, (chunk.getInt(6) >>> 8) + 1, (chunk.get(0) & 0x02) != 0);
        }
        if (name.equals("VP8 ") && chunk.limit() >= 10) {
            return atLeast(chunk.getShort(6) & FOURTEEN_BITS, chunk.getShort(8) & FOURTEEN_BITS, false);
        }
        if (name.equals("VP8L") && chunk.limit() >= 5) {
            int sizes = chunk.getInt(1);
            return atLeast((sizes & FOURTEEN_BITS) + 1, (sizes >>> 14 & FOURTEEN_BITS) + 1, false);
        }
        if (name.equals("ANIM") || name.equals("ANMF")) {
            return atLeast(0, 0, true);
        }
        if (name.equals("EXIF")) {
            var found = new byte[chunk.limit()];
            chunk.get(found);
            return new WebpFacts(width, height, whole, animated, found);
        }
        return this;
    }

    private WebpFacts atLeast(int otherWidth, int otherHeight, boolean moves) {
        return new WebpFacts(Math.max(width, otherWidth), Math.max(height, otherHeight), whole, animated || moves, exif);
    }
}

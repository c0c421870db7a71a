package org.doorstep.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WebP files written by hand (RFC 9649): one colour all over needs no picture data at all, whatever its size. */
final class Webps {

    private Webps() {}

    static byte[] plain(int width, int height) {
        return file(chunk("VP8L", lossless(width, height)));
    }

    /** The canvas says one size, the picture inside another. */
    static byte[] disagreeing(int canvas, int inside) {
        return file(extended(0, canvas, canvas), chunk("VP8L", lossless(inside, inside)));
    }

    static byte[] withExif(int width, int height, byte[] exif) {
        return file(extended(0x08, width, height), chunk("VP8L", lossless(width, height)), chunk("EXIF", exif));
    }

    static byte[] moving(int width, int height) {
        var frame = ByteBuffer.allocate(16).array();
        var inner = chunk("VP8L", lossless(width, height));
        var both = ByteBuffer.allocate(frame.length + inner.length).put(frame).put(inner).array();
        return file(extended(0x02, width, height), chunk("ANIM", new byte[6]), chunk("ANMF", both));
    }

    private static byte[] extended(int flags, int width, int height) {
        var data = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
        data.put((byte) (width - 1)).put((byte) (width - 1 >> 8)).put((byte) (width - 1 >> 16));
        data.put((byte) (height - 1)).put((byte) (height - 1 >> 8)).put((byte) (height - 1 >> 16));
        return chunk("VP8X", data.array());
    }

    /** Five prefix codes of one symbol each: every pixel takes nought bits. */
    private static byte[] lossless(int width, int height) {
        var bits = new Bits();
        bits.put(0x2f, 8).put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
        bits.put(0, 1).put(0, 1).put(0, 1);
        for (int colour : new int[] {200, 100, 50, 255}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(colour, 8);
        }
        bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1);
        return bits.bytes();
    }

    private static byte[] file(byte[]... chunks) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        return chunk("RIFF", body.toByteArray());
    }

    private static byte[] chunk(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long pending;
        private int count;

        Bits put(int value, int width) {
            pending |= (long) value << count;
            count += width;
            while (count >= 8) {
                out.write((int) pending & 0xff);
                pending >>>= 8;
                count -= 8;
            }
            return this;
        }

        byte[] bytes() {
            out.write((int) pending & 0xff);
            out.write(0);
            return out.toByteArray();
        }
    }
}

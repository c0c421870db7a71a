package org.doorstep.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/** Pictures made on the spot: honest ones, and ones no camera would make. */
final class Pictures {

    private Pictures() {}

    /** Red at the top left, green at the top right, blue below. */
    static BufferedImage corners(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        fill(pen, Color.RED, 0, 0, width / 2, height / 2);
        fill(pen, Color.GREEN, width / 2, 0, width - width / 2, height / 2);
        fill(pen, Color.BLUE, 0, height / 2, width, height - height / 2);
        pen.dispose();
        return image;
    }

    private static void fill(Graphics2D pen, Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
    }

    static byte[] jpeg(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All cyan in four inks, as a printer's proof is: Adobe's marker says so, and that 255 is no ink at all. */
    static byte[] cmykJpeg(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {0, 255, 255, 255});
            }
        }
        var out = new ByteArrayOutputStream();
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.canWriteRasters()) {
                try (var stream = ImageIO.createImageOutputStream(out)) {
                    writer.setOutput(stream);
                    writer.write(null, new IIOImage(raster, null, null), null);
                }
                byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
                return withSegment(out.toByteArray(), 0xee, adobe);
            }
        }
        throw new IllegalStateException("no writer takes a raster");
    }

    /** An Exif block (Exif 2.32) that says how the camera was held and that it was at 51° 30' N 0° 7' W. */
    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010f, 2, 4, 'A' | 'c' << 8 | 'm' << 16);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 50);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 104);
        entry(tiff, 3, 2, 2, 'W');
        entry(tiff, 4, 5, 3, 128);
        tiff.putInt(0);
        rationals(tiff, 51, 30, 0);
        rationals(tiff, 0, 7, 0);
        var block = new byte[tiff.position()];
        tiff.flip().get(block);
        return block;
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void rationals(ByteBuffer tiff, int... values) {
        for (int value : values) {
            tiff.putInt(value).putInt(1);
        }
    }

    /** The picture with an Exif block straight after its start, where a camera puts it. */
    static byte[] withExif(byte[] jpeg, byte[] exif) {
        var segment = ByteBuffer.allocate(6 + exif.length);
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        return withSegment(jpeg, 0xe1, segment.array());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xff).put((byte) marker).putShort((short) (data.length + 2)).put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG whose header claims this size and whose data is almost nothing. */
    static byte[] pngClaiming(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0}).array();
        return pngOf(chunk("IHDR", header), chunk("IDAT", deflated(new byte[100])), chunk("IEND", new byte[0]));
    }

    /** A small PNG with a text chunk that inflates to as many megabytes. */
    static byte[] pngWithTextBomb(int megabytes) {
        byte[] honest = png(64, 64);
        byte[] keyword = {'a', 0, 0};
        byte[] text = deflated(new byte[megabytes << 20]);
        byte[] bomb = chunk("zTXt", ByteBuffer.allocate(keyword.length + text.length).put(keyword).put(text).array());
        int afterHeader = 8 + 25;
        return ByteBuffer.allocate(honest.length + bomb.length)
                .put(honest, 0, afterHeader)
                .put(bomb)
                .put(honest, afterHeader, honest.length - afterHeader)
                .array();
    }

    private static byte[] pngOf(byte[]... chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        var crc = new CRC32();
        var body = ByteBuffer.allocate(4 + data.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8).putInt(data.length).put(body).putInt((int) crc.getValue()).array();
    }

    private static byte[] deflated(byte[] data) {
        var deflater = new Deflater(9);
        deflater.setInput(data);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}

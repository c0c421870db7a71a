package org.doorstep.platform.files;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * How the camera was held (Exif 2.32, tag 0x0112), read before the tag is thrown away with everything else. Only the
 * Exif reader runs: the others would inflate or parse whatever a stranger put into the file.
 *
 * @param code 1 upright to 8, as Exif numbers them
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    static Orientation ofJpeg(byte[] file) {
        try {
            return of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(file), List.of(new ExifReader())));
        } catch (IOException | com.drew.imaging.jpeg.JpegProcessingException | RuntimeException _) {
            return UPRIGHT; // a photo whose notes are broken is still a photo
        }
    }

    static Orientation ofExif(byte[] exif) {
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            return of(metadata);
        } catch (RuntimeException _) {
            return UPRIGHT;
        }
    }

    private static Orientation of(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var code = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return code == null || code < 1 || code > 8 ? UPRIGHT : new Orientation(code);
    }

    /** Whether upright means width and height change places. */
    boolean swapsSides() {
        return code >= 5;
    }

    /** Draws a picture of this size upright, with its corner at nought. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

package org.doorstep.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import net.coobird.thumbnailator.Thumbnails;

/** The four things done to a picture. */
final class Drawing {

    /** Below this, mould spots and hairline cracks begin to blur; above it, files grow and nobody sees more. */
    private static final double QUALITY = 0.82;

    private Drawing() {}

    /** Made to fit a square of this side; never made larger. */
    static BufferedImage fitted(BufferedImage picture, int side) throws IOException {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest <= side) {
            return picture;
        }
        return Thumbnails.of(picture)
                .forceSize(share(picture.getWidth(), side, longest), share(picture.getHeight(), side, longest))
                .imageType(picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    /** Turned upright and laid on white, where the picture can be seen through. */
    static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean swap = orientation.swapsSides();
        var upright = new BufferedImage(swap ? height : width, swap ? width : height, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.drawImage(picture, orientation.upright(width, height), null);
        pen.dispose();
        return upright;
    }

    static void writeJpeg(BufferedImage picture, Path file) throws IOException {
        Thumbnails.of(picture).scale(1).outputFormat("jpg").outputQuality(QUALITY).toFile(file.toFile());
    }

    private static int share(int length, int side, int longest) {
        return Math.max(1, Math.toIntExact((long) length * side / longest));
    }
}

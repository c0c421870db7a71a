package org.doorstep.platform.files;

import static org.doorstep.platform.files.Making.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws an upload afresh: decoded, turned upright, laid on white, made smaller, written as JPEG with nothing but the
 * picture. Blocks, and takes up to some 300 MB for the largest picture: only ever called on {@link Photos}' own threads.
 */
final class PhotoMaker {

    private static final Logger log = LoggerFactory.getLogger(PhotoMaker.class);

    /** Decoding skips every other pixel of a picture more than three times as wide as needed: a quarter of the memory. */
    private static final int SPARE_TENTHS = 15;

    private final PhotoLimits limits;
    private final PhotoInspector inspector;

    PhotoMaker(PhotoLimits limits) {
        this.limits = limits;
        this.inspector = new PhotoInspector(limits);
    }

    /** @param folder where the photo and its thumbnail are written; the caller's to remove, whatever comes out */
    Making make(Path upload, Path folder) throws IOException {
        if (Files.size(upload) > limits.bytes()) {
            return refused("photo-size", limits.megabytes());
        }
        var file = Files.readAllBytes(upload);
        var kind = ImageKind.of(file);
        var refusal = inspector.refusal(file, kind);
        return refusal.isPresent() ? refusal.get() : draw(file, kind, folder);
    }

    /**
     * The decoders meet whatever a stranger sends and fail as they please: for the person each failure is the same
     * broken picture. Running out of memory is one of them: a single large array, given back at once.
     */
    private Making draw(byte[] file, ImageKind kind, Path folder) throws IOException {
        var deadline = Deadline.after(limits.decodingTime());
        BufferedImage decoded;
        try {
            var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
            try {
                // metadata is ignored: a text chunk of a PNG can inflate to gigabytes
                reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
                var refusal = inspector.refusalOfSize(reader.getWidth(0), reader.getHeight(0));
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                decoded = decode(reader, deadline);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            log.debug("A photo could not be decoded: {}", e.getClass().getSimpleName());
            return refused("photo-broken");
        }
        return deadline.passed() ? refused("photo-slow") : write(decoded, orientation(file, kind), folder);
    }

    private BufferedImage decode(ImageReader reader, Deadline deadline) throws IOException {
        var how = reader.getDefaultReadParam();
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest * 10 / (limits.longest() * SPARE_TENTHS));
        how.setSourceSubsampling(step, step, 0, 0);
        reader.addIIOReadProgressListener(deadline);
        return reader.read(0, how);
    }

    private static Orientation orientation(byte[] file, ImageKind kind) {
        return switch (kind) {
            case JPEG -> Orientation.ofJpeg(file);
            case WEBP -> Orientation.ofExif(WebpFacts.of(file).exif());
            case PNG, HEIC, UNKNOWN -> Orientation.UPRIGHT; // screenshots: no camera was held
        };
    }

    private Making write(BufferedImage decoded, Orientation orientation, Path folder) throws IOException {
        var photo = folder.resolve("photo.jpg");
        var thumbnail = folder.resolve("thumbnail.jpg");
        var picture = Drawing.fitted(decoded, limits.longest());
        picture = Drawing.upright(picture, orientation);
        Drawing.writeJpeg(picture, photo);
        Drawing.writeJpeg(Drawing.fitted(picture, limits.thumbnail()), thumbnail);
        return new Making.Made(photo, Files.size(photo), sha256(photo), thumbnail, Files.size(thumbnail));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

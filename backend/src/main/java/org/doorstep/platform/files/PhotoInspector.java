package org.doorstep.platform.files;

import static org.doorstep.platform.files.Making.refused;

import java.util.Optional;

/** Judges an upload by its bytes before anything is decoded. Pure: bytes in, a refusal or the facts out. */
final class PhotoInspector {

    /** Anything smaller is a tracking dot, not a photo. */
    private static final int SHORTEST_SIDE = 16;

    private final PhotoLimits limits;

    PhotoInspector(PhotoLimits limits) {
        this.limits = limits;
    }

    Optional<Making> refusal(byte[] file, ImageKind kind) {
        if (file.length == 0) {
            return Optional.of(refused("photo-empty"));
        }
        return switch (kind) {
            case UNKNOWN -> Optional.of(refused("photo-kind"));
            case HEIC -> Optional.of(refused("photo-heic"));
            case PNG -> Optional.empty();
            case JPEG -> ofJpeg(JpegFacts.of(file));
            case WEBP -> ofWebp(WebpFacts.of(file));
        };
    }

    /** Asked twice for WebP: of the file's own header, then of what the decoder is about to draw. */
    Optional<Making> refusalOfSize(int width, int height) {
        if (width > limits.side() || height > limits.side() || (long) width * height > limits.pixels()) {
            return Optional.of(refused("photo-dimensions", limits.side()));
        }
        return width < SHORTEST_SIDE || height < SHORTEST_SIDE
                ? Optional.of(refused("photo-tiny"))
                : Optional.empty();
    }

    private Optional<Making> ofJpeg(JpegFacts facts) {
        return facts.ended() && facts.scans() > 0 && facts.scans() <= limits.scans()
                ? Optional.empty()
                : Optional.of(refused("photo-broken"));
    }

    private Optional<Making> ofWebp(WebpFacts facts) {
        if (!facts.whole()) {
            return Optional.of(refused("photo-broken"));
        }
        return facts.animated()
                ? Optional.of(refused("photo-moving"))
                : refusalOfSize(facts.width(), facts.height());
    }
}

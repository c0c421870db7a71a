package org.doorstep.platform.files;

import java.time.Duration;

/**
 * What is taken in and what is made of it.
 *
 * @param bytes        the largest upload
 * @param pixels       the most pixels, counted before decoding: a few bytes can claim gigabytes
 * @param side         the longest side, in pixels
 * @param scans        the most passes of a progressive JPEG; cameras make about ten
 * @param longest      the longest side of the picture kept, in pixels
 * @param thumbnail    the longest side of its thumbnail, in pixels
 * @param decodingTime after which a picture is given up
 */
record PhotoLimits(
        long bytes, long pixels, int side, int scans, int longest, int thumbnail, Duration decodingTime) {

    static final PhotoLimits USUAL =
            new PhotoLimits(15L << 20, 50_000_000, 12_000, 100, 2_048, 320, Duration.ofSeconds(20));

    long megabytes() {
        return bytes >> 20;
    }
}

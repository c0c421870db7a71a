package org.doorstep.platform.files;

/**
 * What a JPEG's markers say before anything is decoded (ITU-T T.81, annex B).
 *
 * @param scans passes over the picture: a hostile file has thousands, each as dear as a whole decode
 * @param ended whether the end marker was met: without it the upload was cut short
 */
record JpegFacts(int scans, boolean ended) {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    static JpegFacts of(byte[] file) {
        int scans = 0;
        int at = 2;
        while (at + 1 < file.length) {
            int marker = file[at + 1] & 0xff;
            if (file[at] != (byte) 0xff || !isMarker(marker)) {
                at++;
            } else if (marker == END_OF_IMAGE) {
                return new JpegFacts(scans, true);
            } else {
                scans += marker == START_OF_SCAN ? 1 : 0;
                at += 2 + segmentLength(file, at + 2);
            }
        }
        return new JpegFacts(scans, false);
    }

    /** Inside a scan, FF is followed by 00 (a plain FF) or D0 to D7 (a restart); FF FF is padding. */
    private static boolean isMarker(int code) {
        return code != 0x00 && code != 0x01 && code != 0xff && (code < 0xd0 || code > 0xd8);
    }

    private static int segmentLength(byte[] file, int at) {
        return at + 1 < file.length ? (file[at] & 0xff) << 8 | file[at + 1] & 0xff : 2;
    }
}

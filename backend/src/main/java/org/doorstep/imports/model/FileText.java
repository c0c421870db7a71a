package org.doorstep.imports.model;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** One file's bytes on their way to records, counted and hashed as they pass. For one thread, once. */
public final class FileText {

    private final TextDecoder decoder;
    private final CsvReader reader = new CsvReader();
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    public FileText(Charset declared) {
        this.decoder = new TextDecoder(declared);
    }

    /** The records that end within these bytes. */
    public List<CsvRecord> feed(ByteBuffer piece) {
        bytes += piece.remaining();
        digest.update(piece.duplicate());
        return reader.feed(decoder.feed(piece));
    }

    /** What remains when there are no more bytes. */
    public List<CsvRecord> end() {
        var last = reader.feed(decoder.end());
        last.addAll(reader.end());
        return last;
    }

    public long bytes() {
        return bytes;
    }

    /** Of all the bytes, in hexadecimal; to be asked for once, after the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.doorstep.imports.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, pushed in pieces of any size. A byte order mark says what the text is; else what was declared; else
 * UTF-8. Bytes that mean nothing become {@link #UNDECODABLE}, which no cell may hold, so they are reported where they
 * stand. For one thread.
 */
public final class TextDecoder {

    /** U+FFFD, the replacement character. */
    public static final char UNDECODABLE = '\uFFFD';

    private static final int LONGEST_MARK = 3;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, Charset> KNOWN = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16BE,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "windows-1252", WINDOWS_1252,
            // What calls itself Latin 1 was made on Windows (the Encoding Standard of WHATWG reads it so too).
            "iso-8859-1", WINDOWS_1252);

    private final Charset declared;
    private ByteBuffer held = ByteBuffer.allocate(0);
    private @Nullable CharsetDecoder decoder;

    /** @param declared what the sender says the text is, when nothing in the text itself does */
    public TextDecoder(Charset declared) {
        this.declared = declared;
    }

    /** The character set of that name, when it is one that files may come in. */
    public static Optional<Charset> known(String name) {
        return Optional.ofNullable(KNOWN.get(name.toLowerCase(Locale.ROOT)));
    }

    public CharSequence feed(ByteBuffer piece) {
        return decode(joined(piece), false);
    }

    /** What the bytes held back until now come to. */
    public CharSequence end() {
        return decode(held, true);
    }

    private CharSequence decode(ByteBuffer bytes, boolean last) {
        if (decoder == null && bytes.remaining() < LONGEST_MARK && !last) {
            held = bytes;
            return "";
        }
        if (decoder == null) {
            decoder = decoderFor(bytes);
        }
        var text = CharBuffer.allocate(bytes.remaining() + 2);
        decoder.decode(bytes, text, last);
        if (last) {
            decoder.flush(text);
        }
        held = bytes;
        return text.flip();
    }

    /** The piece after what the last one left: part of a character, or too little to tell the mark. */
    private ByteBuffer joined(ByteBuffer piece) {
        if (!held.hasRemaining()) {
            return copy(piece, ByteBuffer.allocate(piece.remaining()));
        }
        return copy(piece, ByteBuffer.allocate(held.remaining() + piece.remaining()).put(held));
    }

    private static ByteBuffer copy(ByteBuffer piece, ByteBuffer into) {
        return into.put(piece).flip();
    }

    /** Steps over the mark, when there is one. */
    private CharsetDecoder decoderFor(ByteBuffer bytes) {
        var charset = declared;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            bytes.position(bytes.position() + 3);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            bytes.position(bytes.position() + 2);
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            bytes.position(bytes.position() + 2);
        }
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODABLE));
    }

    private static boolean startsWith(ByteBuffer bytes, int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(bytes.position() + i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

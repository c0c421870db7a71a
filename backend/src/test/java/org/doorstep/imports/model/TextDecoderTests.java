package org.doorstep.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTests {

    private static final String TEXT = "Siân Łukasz £ – ’ é\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8 without a mark", bytes(TEXT, StandardCharsets.UTF_8), "utf-8"),
                Arguments.of("UTF-8 with a mark", bytes(TEXT, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF), "utf-8"),
                Arguments.of("UTF-8 with a mark, declared otherwise", bytes(TEXT, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF), "windows-1252"),
                Arguments.of("UTF-16, big end first", bytes(TEXT, StandardCharsets.UTF_16BE, 0xFE, 0xFF), "utf-8"),
                Arguments.of("UTF-16, little end first", bytes(TEXT, StandardCharsets.UTF_16LE, 0xFF, 0xFE), "utf-8"),
                Arguments.of("UTF-16 declared", bytes(TEXT, StandardCharsets.UTF_16LE), "utf-16le"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void readsEveryCharacterSetInPiecesOfAnySize(String name, byte[] bytes, String declared) {
        for (int size = 1; size <= bytes.length; size++) {
            assertThat(decode(bytes, declared, size)).as("%s in pieces of %d", name, size).isEqualTo(TEXT);
        }
    }

    @Test
    void readsWhatWindowsWroteWhenTold() {
        var bytes = bytes("Siân £ – ’ €", WINDOWS_1252);
        assertThat(decode(bytes, "windows-1252", 3)).isEqualTo("Siân £ – ’ €");
        assertThat(decode(bytes, "iso-8859-1", 3)).isEqualTo("Siân £ – ’ €");
    }

    @Test
    void marksBytesThatMeanNothing() {
        assertThat(decode(bytes("Siân", WINDOWS_1252), "utf-8", 64)).isEqualTo("Si\uFFFDn");
        assertThat(decode(new byte[] {'a', (byte) 0x81, 'b'}, "windows-1252", 64)).isEqualTo("a\uFFFDb");
        assertThat(decode(new byte[] {'a', (byte) 0xE2, (byte) 0x82}, "utf-8", 1)).startsWith("a\uFFFD");
    }

    @Test
    void readsAFileShorterThanAnyMark() {
        assertThat(decode(new byte[0], "utf-8", 1)).isEmpty();
        assertThat(decode(new byte[] {'a'}, "utf-8", 1)).isEqualTo("a");
    }

    @Test
    void knowsTheCharacterSetsFilesComeIn() {
        assertThat(TextDecoder.known("UTF-8")).contains(StandardCharsets.UTF_8);
        assertThat(TextDecoder.known("Windows-1252")).contains(WINDOWS_1252);
        assertThat(TextDecoder.known("ebcdic")).isEmpty();
    }

    private static String decode(byte[] bytes, String declared, int size) {
        var decoder = new TextDecoder(TextDecoder.known(declared).orElseThrow());
        var text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += size) {
            text.append(decoder.feed(ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at))));
        }
        return text.append(decoder.end()).toString();
    }

    private static byte[] bytes(String text, Charset charset, int... mark) {
        var bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}

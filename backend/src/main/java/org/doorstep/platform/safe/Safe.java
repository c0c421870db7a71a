package org.doorstep.platform.safe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Seals (AES-256-GCM). What it sealed for one row opens for no other: the row's name is sealed in. Keys come from a file
 * outside the database; an older key opens what it sealed until that is sealed anew ({@link SealedRows}).
 */
@Component
@EnableConfigurationProperties(SafeSettings.class)
public class Safe {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SafeKeys keys;
    private final SecureRandom random = new SecureRandom();

    Safe(SafeSettings settings) {
        this.keys = read(settings);
        // What a machine needs for it is loaded now, and not by the first resident.
        open("start", seal("start", new byte[1]));
    }

    /** @param row the name of what it belongs to, which no other has */
    public Sealed seal(String row, byte[] content) {
        var name = keys.current();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var made = run(Cipher.ENCRYPT_MODE, name, nonce, row, content);
        var bytes = Arrays.copyOf(nonce, NONCE + made.length);
        System.arraycopy(made, 0, bytes, NONCE, made.length);
        return new Sealed(name, bytes);
    }

    /** @throws IllegalStateException when it was sealed for another row, was changed, or its key is gone */
    public byte[] open(String row, Sealed sealed) {
        if (sealed.bytes().length < NONCE) {
            throw new IllegalStateException("what is kept for " + row + " was cut");
        }
        var nonce = Arrays.copyOf(sealed.bytes(), NONCE);
        return run(Cipher.DECRYPT_MODE, sealed.key(), nonce, row, Arrays.copyOfRange(sealed.bytes(), NONCE, sealed.bytes().length));
    }

    /** The same for what can be done without: empty where it does not open. */
    public Optional<byte[]> openIfItDoes(String row, Sealed sealed) {
        try {
            return Optional.of(open(row, sealed));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** The name of the key that seals: what has another is to be sealed anew. */
    String current() {
        return keys.current();
    }

    private byte[] run(int mode, String name, byte[] nonce, String row, byte[] content) {
        var key = keys.key(name).orElseThrow(() -> new IllegalStateException("no key is called " + name));
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept for " + row + " was changed, or is another's", e);
        }
    }

    private SafeKeys read(SafeSettings settings) {
        var file = settings.keyFile();
        try {
            if (settings.makeKey() && Files.notExists(file)) {
                make(file);
            }
            return SafeKeys.parse(Files.readAllLines(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("doorstep.safe.key-file cannot be read: " + file, e);
        }
    }

    private void make(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, List.of(SafeKeys.line("first", key)), StandardCharsets.US_ASCII);
    }
}

package org.doorstep.identity.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were sent after the session had ended, kept for the person who sent them until they have logged in again.
 * Encrypted, because they lie in memory for anybody who can read it, and for ten minutes only. The keys are made at
 * start and never leave this instance; nor do the forms.
 */
@Component
class FormStash {

    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST = 1_000;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing = new SecretKeySpec(random(32), "AES");
    private final SecretKeySpec signing = new SecretKeySpec(random(32), "HmacSHA256");
    private final JsonMapper json;
    private final Cache<String, byte[]> forms;

    FormStash(JsonMapper json, Clock clock) {
        this.json = json;
        this.forms = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(KEPT)
                .build();
    }

    /** What a browser may be told of who used it last: says nothing of them, and nobody else can make it. */
    String mark(String login) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(login.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    /** The last form of a person stands for those before. */
    void keep(String mark, StashedForm form) {
        var nonce = random(NONCE);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, mark, json.writeValueAsBytes(form));
        forms.put(mark, ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    }

    /** The form of whoever is logged in now; empty when they sent none in the last ten minutes. */
    Optional<StashedForm> of(String login) {
        var mark = mark(login);
        return Optional.ofNullable(forms.getIfPresent(mark)).map(ByteBuffer::wrap).map(kept -> {
            var nonce = new byte[NONCE];
            kept.get(nonce);
            var sealed = new byte[kept.remaining()];
            kept.get(sealed);
            return json.readValue(crypt(Cipher.DECRYPT_MODE, nonce, mark, sealed), StashedForm.class);
        });
    }

    void forget(String login) {
        forms.invalidate(mark(login));
    }

    private byte[] crypt(int mode, byte[] nonce, String mark, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(mark.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

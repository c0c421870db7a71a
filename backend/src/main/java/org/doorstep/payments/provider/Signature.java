package org.doorstep.payments.provider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code Pay-Signature} of a message: "a lower-case, hexadecimal hash-based message authentication code of the webhook
 * message body, generated using the SHA-256 hash function" (GOV.UK Pay, webhooks), over the bytes as they came.
 */
public final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    public static String of(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    /** Compared in constant time: how long a no takes tells nothing of the right one. */
    public static boolean matches(byte[] body, String secret, String signature) {
        return !secret.isEmpty() && MessageDigest.isEqual(of(body, secret).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }
}

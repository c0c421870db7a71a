package org.doorstep.identity.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.springframework.web.server.WebSession;

/** Tells one log-in from every other, of the same person too, and lets nobody use it. */
final class LogInMark {

    /** In which the app says for which log-in a page was drawn that something is asked from. */
    static final String HEADER = "X-Doorstep-Log-In";

    private LogInMark() {}

    /** The id alone lets whoever has it in; from this nobody finds it, since it is long and drawn at random. */
    static String of(WebSession session) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(session.getId().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package org.doorstep.imports.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash every Java runtime must have. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

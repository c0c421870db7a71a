package org.doorstep.documents.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.documents.*}
 *
 * @param quarterly whether statements and bills are made by themselves each quarter
 * @param madeBy    on which working day after a quarter's end its statements are made at the latest, whatever has not told us yet
 */
@ConfigurationProperties("doorstep.documents")
record DocumentSettings(@DefaultValue("true") boolean quarterly, @DefaultValue("5") int madeBy) {

    private static final int LATEST = 20;

    DocumentSettings {
        if (madeBy < 1 || madeBy > LATEST) {
            throw new IllegalArgumentException("doorstep.documents.made-by is from 1 to %s working days, not %s".formatted(LATEST, madeBy));
        }
    }
}

package org.doorstep.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * What a request of the API was answered: enough to answer the same again.
 *
 * @param mediaType absent when there is no body
 * @param location  where the thing that was made can be found, when one was made
 */
record KeptAnswer(int status, @Nullable String mediaType, @Nullable String location, byte[] body) {

    /**
     * Whether asking again could not be answered otherwise. What broke may work next time; so may what was refused
     * only because of the caller or the moment: no log-in or role yet, a conflict, too many tries.
     */
    boolean isFinal() {
        return switch (status) {
            case 401, 403, 408, 409, 425, 429 -> false;
            default -> status < 500;
        };
    }
}

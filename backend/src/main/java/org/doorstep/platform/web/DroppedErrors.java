package org.doorstep.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;

/**
 * Errors that come when nobody waits for them any more. Reactor would log them with their words, rows and all. A refusal
 * is no error: nobody has to hear of a "no" that came second.
 */
@Component
class DroppedErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedErrors.class);

    DroppedErrors() {
        Hooks.onErrorDropped(error -> {
            if (!(error instanceof Refused)) {
                LOG.error("An error came when nobody waited for it any more: {}", Traces.of(error));
            }
        });
    }
}

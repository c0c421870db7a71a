package org.doorstep.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.live.*}: how pages hear of changes.
 *
 * @param heartbeat how often something is sent where nothing changed, so that nobody on the way takes the line for dead
 * @param look      how often it is looked whether the reader may still see the thing, and whether a change was missed
 * @param longest   after how long the stream ends and the page asks anew, with a token that is checked again
 * @param perLogin  streams of one login at once; one more ends the oldest
 */
@ConfigurationProperties("doorstep.live")
public record LiveSettings(
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("50s") Duration look,
        @DefaultValue("5m") Duration longest,
        @DefaultValue("4") int perLogin) {}

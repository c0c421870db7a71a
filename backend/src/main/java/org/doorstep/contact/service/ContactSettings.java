package org.doorstep.contact.service;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.contact.*}.
 *
 * @param dayBeforeAt when the text of the day before goes out, time in England
 * @param portal      address of the portal as people reach it, for mails and letters
 */
@ConfigurationProperties("doorstep.contact")
public record ContactSettings(
        @DefaultValue("10:00") LocalTime dayBeforeAt, @DefaultValue("http://localhost:8080") String portal) {}

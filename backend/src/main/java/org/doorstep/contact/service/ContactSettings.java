package org.doorstep.contact.service;

import java.time.LocalTime;

import org.doorstep.contact.model.QuietHours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.contact.*}.
 *
 * @param dayBeforeAt when the text of the day before goes out, time in England
 * @param quietFrom   when the hours begin in which a job's text waits for the morning, time in England
 * @param quietUntil  when they end
 * @param portal      address of the portal as people reach it, for mails and letters
 */
@ConfigurationProperties("doorstep.contact")
public record ContactSettings(
        @DefaultValue("10:00") LocalTime dayBeforeAt, @DefaultValue("21:00") LocalTime quietFrom, @DefaultValue("09:00") LocalTime quietUntil,
        @DefaultValue("http://localhost:8080") String portal) {

    QuietHours quiet() {
        return new QuietHours(quietFrom, quietUntil);
    }
}

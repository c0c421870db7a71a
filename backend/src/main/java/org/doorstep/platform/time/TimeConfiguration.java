package org.doorstep.platform.time;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;

import org.doorstep.kernel.Ids;
import org.doorstep.kernel.WorkingCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for everything, in the landlord's zone; nothing else may ask what time it is. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return BankHolidays.read();
    }

    @Bean
    Ids ids(Clock clock) {
        // Ids and references are looked up together with whose they are, so they need not be secret, only unlike.
        return new Ids(clock, () -> ThreadLocalRandom.current().nextLong());
    }
}

package org.doorstep.appointments.service;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.doorstep.appointments.Window;
import org.doorstep.appointments.model.Cutoff;
import org.doorstep.appointments.model.SlotRules;
import org.doorstep.appointments.model.SlotRules.Hours;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the landlord's settings into the rules diaries are planned by. */
@Configuration(proxyBeanMethods = false)
class AppointmentsConfiguration {

    @Bean
    AppointmentRules appointmentRules(Landlord landlord, WorkingCalendar calendar, Clock clock) {
        var settings = landlord.appointments();
        var slots = new SlotRules(clock.getZone(), windows(settings.windows()), settings.schoolRunOnlyInTerm(),
                settings.travelMinutes(), settings.searchDays());
        var cutoff = new Cutoff(calendar, landlord.officeHours().closes(), clock.getZone());
        return new AppointmentRules(slots, cutoff, Duration.ofMinutes(settings.holdMinutes()),
                landlord.phones().repairs());
    }

    private static Map<Window, Hours> windows(Map<String, Landlord.Window> settings) {
        var windows = new EnumMap<Window, Hours>(Window.class);
        settings.forEach((name, hours) -> windows.put(
                Window.of(name).orElseThrow(() -> new IllegalStateException("no window is called " + name)),
                new Hours(hours.from(), hours.to())));
        return windows;
    }
}

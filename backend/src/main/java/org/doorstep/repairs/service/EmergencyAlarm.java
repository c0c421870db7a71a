package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.doorstep.contact.EmergencyDesk;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.jobs.JobHandler;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.Wait;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;

/**
 * Tells the desk of an emergency, and again every few minutes (settings) until a named person has accepted it. Each
 * telling is a job of its own that asks for the next one together with counting itself, so a killed instance neither
 * forgets the desk nor tells it twice.
 */
@Component
class EmergencyAlarm implements JobHandler {

    private final EmergencyStore alerts;
    private final EmergencyDesk desk;
    private final Jobs jobs;
    private final Landlord landlord;
    private final Tx tx;
    private final Clock clock;

    EmergencyAlarm(EmergencyStore alerts, EmergencyDesk desk, Jobs jobs, Landlord landlord, Tx tx, Clock clock) {
        this.alerts = alerts;
        this.desk = desk;
        this.jobs = jobs;
        this.landlord = landlord;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public String task() {
        return EmergencyAlerts.TASK;
    }

    /** @param id the alert's id and which telling this is: {@code <id>.<number>} */
    @Override
    public void run(String id, String alert) {
        int number = Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
        var again = clock.instant().plus(Duration.ofMinutes(landlord.phones().emergencyDesk().againMinutes()));
        var next = alert + "." + (number + 1);
        Wait.forIt(tx.run(alerts.raiseAgain(UUID.fromString(alert), number + 1)
                        .flatMap(raised -> jobs.enqueue(task(), next, alert, again).thenReturn(raised))))
                .map(raised -> raised.alert().reference())
                .ifPresent(reference -> desk.tell(UUID.fromString(alert), reference, number + 1));
    }
}

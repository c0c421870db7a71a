package doorstep.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.doorstep.DoorstepApplication;
import org.doorstep.appointments.Appointments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** The races and the slot search, inside the application: no HTTP between the clients and the face. */
public final class Slots {

    private Slots() {}

    public static void main(String[] args) throws IOException {
        try (var doorstep = start()) {
            var data = new SlotData(doorstep.getBean(DatabaseClient.class));
            var appointments = doorstep.getBean(Appointments.class);
            var races = new SlotRaces(appointments, data, monday(doorstep));
            races.forTheLastSlot(500);
            races.overOperatives(2_000, 20);
            new SlotSearch(appointments, data, monday(doorstep)).run();
        }
        int postgres = Integer.getInteger("doorstep.database.port");
        try (var wire = Wire.before(postgres)) {
            System.setProperty("doorstep.database.port", Integer.toString(wire.port()));
            try (var doorstep = start()) {
                new SlotSearch(doorstep.getBean(Appointments.class), new SlotData(doorstep.getBean(DatabaseClient.class)),
                        monday(doorstep)).countTrips(wire);
            }
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start() {
        System.setProperty("server.port", "0");
        System.setProperty("doorstep.jobs.enabled", "false");
        return SpringApplication.run(DoorstepApplication.class);
    }

    /** A week from now, so that nothing is too late today. */
    private static LocalDate monday(ConfigurableApplicationContext doorstep) {
        return LocalDate.now(doorstep.getBean(Clock.class)).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}

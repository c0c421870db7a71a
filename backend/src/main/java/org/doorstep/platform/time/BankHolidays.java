package org.doorstep.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.WorkingCalendar;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the official feed of bank holidays (rules.md 5.4), kept as data so that the product works offline. */
public final class BankHolidays {

    private record Division(String division, List<Event> events) {}

    private record Event(String title, LocalDate date, String notes, boolean bunting) {}

    private BankHolidays() {}

    /** The working days of England, from the file in the product. */
    public static WorkingCalendar read() {
        try (var file = new ClassPathResource("time/bank-holidays.json").getInputStream()) {
            Map<String, Division> divisions = new JsonMapper().readValue(file, new TypeReference<>() {});
            var days = new HashMap<LocalDate, String>();
            divisions.get("england-and-wales").events().forEach(event -> days.put(event.date(), event.title()));
            return new WorkingCalendar(days);
        } catch (IOException e) {
            throw new UncheckedIOException("time/bank-holidays.json is part of the product", e);
        }
    }
}

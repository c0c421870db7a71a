package org.doorstep.landlord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;

import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.spi.Brand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the landlord's settings; a missing, unknown or half-filled setting stops the start with its name. */
@Configuration(proxyBeanMethods = false)
class LandlordConfiguration {

    @Bean
    Landlord landlord(@Value("${doorstep.landlord}") Resource file) {
        try (var settings = file.getInputStream()) {
            return read(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("doorstep.landlord names no readable file: " + file, e);
        }
    }

    /** @throws IllegalArgumentException with a sentence for a setting that no landlord can mean */
    static Landlord read(InputStream settings) {
        var yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try {
            return yaml.readValue(settings, Landlord.class);
        } catch (ValueInstantiationException wrong) {
            if (wrong.getCause() instanceof IllegalArgumentException sentence) {
                throw sentence;
            }
            throw wrong;
        }
    }

    @Bean
    Brand brand(Landlord landlord, WorkingCalendar calendar) {
        return new LandlordBrand(landlord, calendar);
    }

    private record LandlordBrand(Landlord landlord, WorkingCalendar calendar) implements Brand {

        private static final ZoneId ZONE = ZoneId.of("Europe/London");

        @Override
        public String name() {
            return landlord.name();
        }

        @Override
        public String officePhone() {
            return landlord.phones().office();
        }

        @Override
        public String outOfHoursPhone() {
            return landlord.phones().outOfHours();
        }

        @Override
        public String repairsPhone() {
            return landlord.phones().repairs();
        }

        @Override
        public String gasPhone() {
            return landlord.phones().gasEmergency();
        }

        @Override
        public String powerPhone() {
            return landlord.phones().powerCut();
        }

        @Override
        public int holdMinutes() {
            return landlord.appointments().holdMinutes();
        }

        @Override
        public Hours hours(String window) {
            var hours = landlord.appointments().windows().get(window);
            return new Hours(hours.from(), hours.to());
        }

        @Override
        public MonthDay chargesFrom() {
            return landlord.leasehold().yearStarts();
        }

        @Override
        public boolean officeOpenAt(Instant moment) {
            var there = moment.atZone(ZONE);
            var time = there.toLocalTime();
            return calendar.isWorkingDay(there.toLocalDate())
                    && !time.isBefore(landlord.officeHours().opens())
                    && time.isBefore(landlord.officeHours().closes());
        }
    }
}

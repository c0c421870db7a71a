package org.doorstep.directdebit.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.directdebit.model.BacsCheck;
import org.doorstep.directdebit.model.CollectionCalendar;
import org.doorstep.directdebit.model.CollectionRules;
import org.doorstep.directdebit.model.DebitDetails;
import org.doorstep.directdebit.model.ModulusCheck;
import org.doorstep.directdebit.model.ModulusTables;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Formats;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The rules of the scheme as this landlord has agreed them with its bank, read when Doorstep starts. */
@Component
class Scheme {

    private final DirectDebitSettings settings;
    private final Optional<Originator> originator;
    private final WorkingCalendar days;
    private final Landlord landlord;
    private final CollectionCalendar calendar;
    private final ModulusCheck modulus = new ModulusCheck(ModulusTables.read(lines("valacdos.txt"), lines("scsubtab.txt")));

    Scheme(DirectDebitSettings settings, WorkingCalendar days, Landlord landlord) {
        this.settings = settings;
        this.originator = settings.originator();
        this.days = days;
        this.landlord = landlord;
        this.calendar = new CollectionCalendar(days, settings.rules());
    }

    Optional<Originator> originator() {
        return originator;
    }

    CollectionCalendar calendar() {
        return calendar;
    }

    ModulusCheck modulus() {
        return modulus;
    }

    DebitDetails.Limits limits() {
        return settings.limits();
    }

    int noticeDays() {
        return settings.noticeDays();
    }

    /** The day a notice of this moment counts from that is there at once: told when the office is closed, from the next working day. */
    LocalDate told(Instant now) {
        var there = now.atZone(Formats.ZONE);
        var today = there.toLocalDate();
        return days.isWorkingDay(today) && there.toLocalTime().isBefore(landlord.officeHours().closes()) ? today : days.plusWorkingDays(today, 1);
    }

    /** The day one counts from that goes by post: when it is served, as every notice of ours (rules.md RN-6, DD-1). */
    LocalDate served(Instant now) {
        return days.plusWorkingDays(told(now), landlord.leasehold().postingDays());
    }

    /** The same of one that is printed overnight, and leaves the house a working day after it is written: whoever is told by letter loses no month by it. */
    LocalDate servedFromTheNextDay(Instant now) {
        return days.plusWorkingDays(served(now), 1);
    }

    /** The first day money may leave after a notice that counts from this day. */
    LocalDate noticed(LocalDate told) {
        return days.plusWorkingDays(told, settings.noticeDays());
    }

    /** The first day money may leave on an instruction whose file goes on this day. */
    LocalDate earliest(LocalDate input) {
        return days.plusWorkingDays(input, settings.lodgeDays());
    }

    /** Whether a day banks do not work on is left for the one before it. */
    boolean movesEarlier() {
        return settings.moved() == CollectionRules.Moved.EARLIER;
    }

    boolean isWorkingDay(LocalDate day) {
        return days.isWorkingDay(day);
    }

    BacsCheck check() {
        return new BacsCheck(days);
    }

    private static List<String> lines(String name) {
        try (var file = new ClassPathResource("directdebit/" + name).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("directdebit/" + name + " is part of the product", e);
        }
    }
}

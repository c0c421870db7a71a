package org.doorstep.contact.service;

import java.util.Locale;
import java.util.Optional;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.platform.web.CalendarFile;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;

/** The calendar file of a contact that sets a visit. */
@Component
public class Calendars {

    private final NoticeWords words;

    public Calendars(NoticeWords words) {
        this.words = words;
    }

    public Optional<String> of(StoredContact contact, Locale locale) {
        if (contact.incoming() || !contact.notice().setsVisit()) {
            return Optional.empty();
        }
        return contact.facts().visit().map(visit -> CalendarFile.of(entry(contact, visit, locale)));
    }

    private CalendarFile.Entry entry(StoredContact contact, VisitTime visit, Locale locale) {
        return new CalendarFile.Entry(visit.id() + "@doorstep", visit.revision(), contact.at(),
                visit.day().atTime(visit.from()).atZone(Formats.ZONE).toInstant(),
                visit.day().atTime(visit.to()).atZone(Formats.ZONE).toInstant(),
                words.say(locale, "contact.calendar.summary", contact.facts()),
                words.say(locale, "contact.calendar.description", contact.facts()),
                contact.notice() == NoticeKind.APPOINTMENT_CANCELLED);
    }
}

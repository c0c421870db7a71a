package org.doorstep.leasehold.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.doorstep.leasehold.Surgeries.TalkTime;
import org.doorstep.platform.web.CalendarFile;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A talk as a file for a calendar, which replaces the entry of an earlier time of it. */
final class TalkCalendar {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private TalkCalendar() {}

    static ResponseEntity<byte[]> file(PageContext page, TalkTime talk, Clock clock) {
        var starts = talk.day().atTime(talk.starts()).atZone(clock.getZone()).toInstant();
        var ends = talk.day().atTime(talk.ends()).atZone(clock.getZone()).toInstant();
        var text = CalendarFile.of(new CalendarFile.Entry(talk.id() + "@doorstep", talk.revision(), clock.instant(), starts, ends,
                page.t("leasehold.surgery.entry", page.landlord().name()), talk.place(), false));
        return ResponseEntity.ok().contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("talk.ics").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(text.getBytes(StandardCharsets.UTF_8));
    }
}

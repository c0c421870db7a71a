package org.doorstep.leasehold.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.RequestKind;
import org.doorstep.leasehold.RequestView.RequestAnswer;

/**
 * What a leaseholder asked, as it is kept.
 *
 * @param person who asked, by their reference; empty once it is forgotten
 */
public record LeaseRequest(
        UUID id, String reference, RequestKind kind, String lease, String person, int year, String words, Instant asked,
        Optional<RequestAnswer> answer) {

    public static final String SUBJECT = "lease-request";

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** By what it is known when it is sent twice: a question by its words, the others by their year. */
    public String once() {
        return kind == RequestKind.QUESTION
                ? UUID.nameUUIDFromBytes((person + " " + words).getBytes(StandardCharsets.UTF_8)).toString() : String.valueOf(year);
    }
}

package org.doorstep.contact;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.kernel.Subject;

/**
 * Something to tell one person. It holds no free text at all: what a text message may carry (a reference, a day and a
 * window, a telephone number) is all there is, so nothing sensitive can slip in.
 *
 * @param person    the reference of the person, as the residents' register keys them
 * @param about     what it is about: the repair, the survey
 * @param reference the code they can quote on the phone
 * @param visit     for the kinds that are about one
 * @param by        by when we ring, or until when they may answer
 * @param taking    for the kinds that are about money taken by Direct Debit
 * @param once      the same person is told the same {@code once} only once; a retried caller gives the same again
 */
public record Notice(
        String person, NoticeKind kind, Subject about, String reference,
        Optional<VisitTime> visit, Optional<Instant> by, Optional<Taking> taking, String once) {

    public Notice {
        if (kind.isForATeam()) {
            throw new IllegalArgumentException("%s is for a team, not for a person".formatted(kind));
        }
        if (kind.needsVisit() && visit.isEmpty()) {
            throw new IllegalArgumentException("%s is about a visit, and none was given".formatted(kind));
        }
        if (kind.needsTime() && by.isEmpty()) {
            throw new IllegalArgumentException("%s says until when, and no time was given".formatted(kind));
        }
        if (kind.needsTaking() && taking.isEmpty()) {
            throw new IllegalArgumentException("%s is about money, and none was given".formatted(kind));
        }
    }

    /** Told once for this subject: reported, invited to the survey. */
    public static Notice of(NoticeKind kind, String person, Subject about, String reference) {
        return new Notice(person, kind, about, reference, Optional.empty(), Optional.empty(), Optional.empty(), kind.code() + ":" + about.id());
    }

    /** Told once for this visit and this state of it. */
    public static Notice of(NoticeKind kind, String person, Subject about, String reference, VisitTime visit) {
        return new Notice(person, kind, about, reference, Optional.of(visit), Optional.empty(), Optional.empty(),
                kind.code() + ":" + visit.id() + ":" + visit.revision());
    }

    /** Told once for this visit and this state of it, with what we promise instead. */
    public static Notice of(NoticeKind kind, String person, Subject about, String reference, VisitTime visit, Instant by) {
        return new Notice(person, kind, about, reference, Optional.of(visit), Optional.of(by), Optional.empty(),
                kind.code() + ":" + visit.id() + ":" + visit.revision());
    }

    /** Told once for this subject and this promise. */
    public static Notice of(NoticeKind kind, String person, Subject about, String reference, Instant by) {
        return new Notice(person, kind, about, reference, Optional.empty(), Optional.of(by), Optional.empty(),
                kind.code() + ":" + about.id() + ":" + by.toEpochMilli());
    }

    /** Told once for this subject, this sum and this day. */
    public static Notice of(NoticeKind kind, String person, Subject about, String reference, Taking taking) {
        return new Notice(person, kind, about, reference, Optional.empty(), Optional.empty(), Optional.of(taking),
                kind.code() + ":" + about.id() + ":" + taking.day() + ":" + taking.amount().pence());
    }

    /** The same, naming a visit that it ends. */
    public Notice about(VisitTime ended) {
        return new Notice(person, kind, about, reference, Optional.of(ended), by, taking, once);
    }

    /** The same with a moment: by when we ring, or until when they may answer. */
    public Notice by(Instant moment) {
        return new Notice(person, kind, about, reference, visit, Optional.of(moment), taking, once);
    }

    /** The same with another key, for what may rightly be told more than once: a second knock at the same visit. */
    public Notice once(String key) {
        return new Notice(person, kind, about, reference, visit, by, taking, key);
    }
}

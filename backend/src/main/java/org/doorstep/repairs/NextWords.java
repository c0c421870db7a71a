package org.doorstep.repairs;

import org.doorstep.platform.web.PageContext;

/** What happens next as a resident reads it: the same sentence in lists, on the first page and on the case. */
public final class NextWords {

    private NextWords() {}

    /** A time that has passed is never shown as one to come: it is owned up to, with the number to ring. */
    public static String of(PageContext page, NextStep next) {
        var key = "repairs.next." + next.kind().code();
        if (next.by().isEmpty()) {
            return page.t(page.words().has(key + ".soon") ? key + ".soon" : key);
        }
        var by = page.dateTime(next.by().get());
        return late(page, next) && page.words().has(key + ".late")
                ? page.t(key + ".late", by, phone(page, next)) : page.t(key, by);
    }

    /** Who waits in an emergency rings whoever answers at this hour. */
    private static String phone(PageContext page, NextStep next) {
        return next.kind() == NextStep.Kind.WE_COME ? page.emergencyPhone() : page.landlord().officePhone();
    }

    /** Whether we said it would be done by now. */
    public static boolean late(PageContext page, NextStep next) {
        return next.by().filter(by -> by.isBefore(page.now())).isPresent();
    }
}

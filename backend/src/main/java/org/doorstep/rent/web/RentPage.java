package org.doorstep.rent.web;

import java.util.List;
import java.util.Optional;
import org.doorstep.platform.web.ui.Row;

/**
 * What is paid for a home or a garage, finished for its template.
 *
 * @param account  the account and where it is for, a line each
 * @param weekly   what a week costs, as a sentence
 * @param change   the change that was told and is still to come
 * @param charges  what each pound is for; empty where we do not have it
 * @param due      when what is due
 * @param forecast how the account would stand at the year's end, sentence by sentence
 * @param asAt     how far the payments of each route are, a sentence each
 */
public record RentPage(
        String reference, String title, List<String> account, String weekly, Optional<ChangePart> change, Optional<Sheet> charges,
        List<Row> due, List<String> forecast, List<String> asAt) {

    /** @param heading what changes and when */
    public record ChangePart(String heading, String sentence, Sheet charges) {}
}

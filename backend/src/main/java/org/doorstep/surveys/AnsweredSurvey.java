package org.doorstep.surveys;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody answered, for the staff who follow it up.
 *
 * @param reference of the repair it is about
 * @param person    reference of who answered
 * @param repair    satisfied with the repair, 5 very satisfied to 1 very dissatisfied (rules.md 3.1)
 * @param time      the same of the time it took
 * @param manner    the same of how they and their home were treated
 * @param keptWord  did we do what we said we would: yes, partly or no
 * @param improve   in their own words; may be empty
 * @param callBy    by when we ring to ask why; empty unless that is promised and still to be done
 */
public record AnsweredSurvey(
        String reference, String person, int repair, int time, int manner, String keptWord, String improve, Instant answered,
        Optional<Instant> callBy) {}

package org.doorstep.rent.web;

import java.util.List;
import java.util.Optional;

/**
 * The coming change and the differences, finished for their template.
 *
 * @param day     the first debit day of the next rent year, as a form sends it
 * @param heading which change
 * @param facts   how it stands, sentence by sentence
 * @param over    rents that rise by more than the law allows
 * @param tell    the button that tells everybody; empty when there is nothing to tell, or it is not theirs to send
 * @param checked how many weeks differ
 * @param differences the newest of them
 */
public record ReviewPage(
        String day, String heading, List<String> facts, Optional<Sheet> over, Optional<String> tell, String checked,
        Optional<Sheet> differences) {}

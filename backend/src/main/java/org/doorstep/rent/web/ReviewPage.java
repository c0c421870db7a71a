package org.doorstep.rent.web;

import java.util.List;
import java.util.Optional;

/**
 * The coming changes and the differences, finished for their template.
 *
 * @param changes     the earliest first
 * @param checked     how many weeks differ and when that was looked at last, sentence by sentence
 * @param differences the newest of them
 */
public record ReviewPage(List<ChangePart> changes, List<String> checked, Optional<Sheet> differences) {

    /**
     * @param day     from which it counts, as a form sends it
     * @param heading which change
     * @param facts   how it stands, sentence by sentence
     * @param over    rents that rise by more than was checked
     * @param untold  accounts that cannot be told
     * @param waiting accounts whose rise waits for the notice that the law prescribes
     * @param tell    the button that tells everybody; empty when there is nothing to tell, or it is not theirs to send
     * @param reason  what the field for why it goes out all the same is called; empty where nobody has to say
     * @param typed   what was typed there, where it was refused
     */
    public record ChangePart(
            String day, String heading, List<String> facts, Optional<Sheet> over, Optional<Sheet> untold, Optional<Sheet> waiting, Optional<String> tell,
            Optional<String> reason, String typed) {}
}

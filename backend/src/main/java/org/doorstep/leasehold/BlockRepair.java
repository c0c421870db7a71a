package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A repair of the parts a building shares, for those who pay for it: never who reported it, nor a word anybody wrote.
 *
 * @param fault by its key; its words are the diagnosis's
 * @param place the block's name
 * @param done  empty while it is not
 */
public record BlockRepair(String reference, String fault, String place, LocalDate reported, Optional<LocalDate> done) {}

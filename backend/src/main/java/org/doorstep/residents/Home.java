package org.doorstep.residents;

import java.util.Optional;
import java.util.UUID;

/**
 * A home, or a garage or pitch.
 *
 * @param uprn     its unique property reference number, without leading zeros
 * @param bedrooms empty for what has none to count
 * @param patch    the code of the round of operatives it belongs to
 * @param block    the building it is part of, whose communal faults concern it
 */
public record Home(
        UUID id, String uprn, Address address, DwellingType dwelling, Optional<Integer> bedrooms, String patch,
        Optional<Block> block) {

    /** What people call it: a flat with its building, for every building has a Flat 1. */
    public String name() {
        var line1 = address.line1();
        return block.map(Block::name).filter(building -> !line1.contains(building)).map(building -> line1 + ", " + building).orElse(line1);
    }

    /** A building of several homes. */
    public record Block(UUID id, String reference, String name) {}
}

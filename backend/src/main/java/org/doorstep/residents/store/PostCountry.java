package org.doorstep.residents.store;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.Problem;
import org.doorstep.platform.spi.ImportCell;
import org.doorstep.platform.spi.ImportCells;

/** The country of an address for letters, as an envelope has it. What the post here calls its own is none: such an address is not abroad. */
final class PostCountry implements ImportCell {

    private static final Set<String> HERE = Set.of("united kingdom", "uk", "gb", "great britain", "england", "wales", "scotland", "northern ireland");

    private final ImportCell text = ImportCells.text(60);

    @Override
    public Optional<Problem> problem(String value) {
        return text.problem(value);
    }

    @Override
    public String normal(String value) {
        var country = text.normal(value);
        return HERE.contains(country.toLowerCase(Locale.ROOT)) ? "" : country;
    }
}

package org.doorstep.residents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where letters go.
 *
 * @param line2   empty when there is none
 * @param country empty in the United Kingdom
 */
public record Address(String line1, String line2, String town, String postcode, String country) {

    public Address(String line1, String line2, String town, String postcode) {
        this(line1, line2, town, postcode, "");
    }

    /** Whether the post takes longer to it. */
    public boolean abroad() {
        return !country.isEmpty();
    }

    /** The lines that hold something, in order. */
    public List<String> lines() {
        return Stream.of(line1, line2, town, postcode, country).filter(line -> !line.isEmpty()).toList();
    }

    public String oneLine() {
        return lines().stream().collect(Collectors.joining(", "));
    }
}

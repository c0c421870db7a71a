package org.doorstep.residents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where letters go.
 *
 * @param line2 empty when there is none
 */
public record Address(String line1, String line2, String town, String postcode) {

    /** The lines that hold something, in order. */
    public List<String> lines() {
        return Stream.of(line1, line2, town, postcode).filter(line -> !line.isEmpty()).toList();
    }

    public String oneLine() {
        return lines().stream().collect(Collectors.joining(", "));
    }
}

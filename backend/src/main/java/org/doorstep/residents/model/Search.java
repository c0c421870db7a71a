package org.doorstep.residents.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed to find a person, and what it must be by its looks. */
public sealed interface Search {

    int LONGEST = 100;
    Pattern UPRN = Pattern.compile("0*([1-9][0-9]{5,11})");
    Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");
    Pattern REFERENCE = Pattern.compile("[A-Z]{1,4}-?[0-9]{3,}");

    record ByUprn(String uprn) implements Search {}

    record ByPostcode(String postcode) implements Search {}

    /** Of a person or of one of their agreements. */
    record ByReference(String reference) implements Search {}

    /**
     * @param family the beginning of the last name, or of an organisation's, in lower case
     * @param given  the beginning of the first name, in lower case; empty when one word was typed
     */
    record ByName(String family, String given) implements Search {}

    /** Empty when too little, or too much, was typed to look for: a name needs two letters. */
    static Optional<Search> of(String typed) {
        var text = typed.strip();
        var squeezed = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (text.length() < 2 || text.length() > LONGEST) {
            return Optional.empty();
        }
        var uprn = UPRN.matcher(squeezed);
        var postcode = POSTCODE.matcher(squeezed);
        if (uprn.matches()) {
            return Optional.of(new ByUprn(uprn.group(1)));
        }
        if (postcode.matches()) {
            return Optional.of(new ByPostcode(postcode.group(1) + " " + postcode.group(2)));
        }
        if (REFERENCE.matcher(squeezed).matches()) {
            return Optional.of(new ByReference(squeezed));
        }
        return Optional.of(name(text.toLowerCase(Locale.ROOT)));
    }

    /** "begum", "amina begum" and "begum, amina" find the same person. */
    private static Search name(String text) {
        int comma = text.indexOf(',');
        if (comma > 0) {
            return new ByName(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
        }
        int space = text.lastIndexOf(' ');
        return space < 0 ? new ByName(text, "") : new ByName(text.substring(space + 1), text.substring(0, space).strip());
    }
}

package org.doorstep.landlord;

/** Checks of the landlord's settings, each with the sentence that ends the start. */
final class Settings {

    private Settings() {}

    /** @param sentence what the setting should be, naming it, with {@code %s} for the arguments */
    static void require(boolean right, String sentence, Object... arguments) {
        if (!right) {
            throw new IllegalArgumentException("The landlord's settings: " + sentence.formatted(arguments) + ".");
        }
    }

    /** One address, as mail takes it. */
    static void address(String setting, String value) {
        require(value.matches("[^@\\s]+@[^@\\s]+"), "%s is an address, not '%s'", setting, value);
    }

    static void between(String setting, int value, int least, int most) {
        require(value >= least && value <= most, "%s is from %s to %s, not %s", setting, least, most, value);
    }
}

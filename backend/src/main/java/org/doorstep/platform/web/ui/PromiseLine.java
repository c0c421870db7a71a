package org.doorstep.platform.web.ui;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A promise as a resident reads it.
 *
 * @param sentence what was promised, the standard's own words
 * @param due      when, and how the count came about: "By Tuesday 24 November 2026 at 5pm"
 * @param state    how it stands
 */
public record PromiseLine(String sentence, String due, State state) {

    /** Of its tag, which only helps the word. */
    @JsonProperty
    public String colour() {
        return state.colour();
    }

    /** How a promise stands; each has its word in {@code layout.promise.<state>}, never a colour alone. */
    public enum State {
        OPEN("blue"), EXTENDED("yellow"), KEPT("green"), BROKEN("red"), WITHDRAWN("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }
}

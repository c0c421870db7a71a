package org.doorstep.repairs.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.doorstep.platform.journey.Answers;

/**
 * A draft's answers by name. Beside the questions' own keys it holds these; all text, so that one row keeps everything.
 *
 * @param all every answer, the questions' among them
 */
public record ReportAnswers(Answers all) {

    /** Which place: {@code home.<id>} or {@code communal.<id>}. */
    public static final String PLACE = "place";
    /** The fault whose advice was read; another fault asks again. */
    public static final String ADVICE = "advice";
    /** The open repair this one is unlike. */
    public static final String BESIDES = "besides";
    /** Said of a fault that is the resident's own to mend: "I think it is yours". */
    public static final String DISPUTED = "disputed";
    public static final String WORDS = "words";
    /** The dangers whose numbers were shown because the words mentioned them. */
    public static final String DANGERS = "dangers";
    public static final String MEET_NAME = "meetName";
    public static final String MEET_PHONE = "meetPhone";
    public static final String ACCESS = "access";
    public static final String NOTES = "notes";
    /** A slot's code, or {@link #CALL_BACK}. */
    public static final String SLOT = "slot";
    public static final String CALL_BACK = "call-back";

    private static final String PASSED = "passed.";

    public Optional<String> place() {
        return all.to(PLACE);
    }

    public Optional<String> besides() {
        return all.to(BESIDES);
    }

    public boolean adviceReadOf(String fault) {
        return all.to(ADVICE).filter(fault::equals).isPresent();
    }

    public boolean disputed() {
        return all.to(DISPUTED).isPresent();
    }

    public String words() {
        return all.to(WORDS).orElse("");
    }

    public List<String> dangersRead() {
        return all.to(DANGERS).map(read -> Arrays.asList(read.split(","))).orElse(List.of());
    }

    public String meetName() {
        return all.to(MEET_NAME).orElse("");
    }

    public String meetPhone() {
        return all.to(MEET_PHONE).orElse("");
    }

    public List<String> access() {
        return all.to(ACCESS).map(chosen -> Arrays.asList(chosen.split(","))).orElse(List.of());
    }

    public String notes() {
        return all.to(NOTES).orElse("");
    }

    public Optional<String> slot() {
        return all.to(SLOT);
    }

    /** Whether a step that may be left empty was passed. */
    public boolean passed(String step) {
        return all.to(PASSED + step).isPresent();
    }

    /** The name under which passing a step is kept. */
    public static String passing(String step) {
        return PASSED + step;
    }
}

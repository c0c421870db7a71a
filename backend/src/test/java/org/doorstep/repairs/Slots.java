package org.doorstep.repairs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;

/** The slots an answer offers, whichever door it came through, in the order shown; a call back is not one of them. */
final class Slots {

    private static final Pattern BUTTON = Pattern.compile("type=\"radio\" value=\"([0-9-]+\\.[a-z-]+)\"");

    private Slots() {}

    static List<String> offered(String body) {
        return body.startsWith("{") ? ofProblem(body) : BUTTON.matcher(body).results().map(button -> button.group(1)).toList();
    }

    private static List<String> ofProblem(String body) {
        List<java.util.Map<String, Object>> nearest = JsonPath.read(body, "$.nearest");
        return nearest.stream().map(slot -> slot.get("day") + "."
                + org.doorstep.appointments.Window.valueOf(String.valueOf(slot.get("window"))).code()).toList();
    }
}

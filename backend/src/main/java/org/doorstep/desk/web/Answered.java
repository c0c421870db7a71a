package org.doorstep.desk.web;

import java.util.List;
import java.util.stream.Stream;

import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/** Whether somebody answered when we rang: asked before what was agreed, on every page on which a call is written down. */
public final class Answered {

    static final Problem MISSING = Problem.of("how", "desk.rang.how");

    private static final String SPOKEN = "answered";
    private static final String NOBODY = "nobody";

    private Answered() {}

    static boolean chosen(Typed typed) {
        return Stream.of(SPOKEN, NOBODY).anyMatch(typed.text("how")::equals);
    }

    static boolean spoken(Typed typed) {
        return typed.text("how").equals(SPOKEN);
    }

    public static List<Option> options(PageContext page) {
        return List.of(Option.of(SPOKEN, page.t("desk.rang.answered")), Option.of(NOBODY, page.t("desk.rang.nobody"), page.t("desk.rang.nobodyHint")));
    }
}

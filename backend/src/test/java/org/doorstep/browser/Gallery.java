package org.doorstep.browser;

import java.util.List;

import gg.jte.Content;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.platform.web.ui.TimelineEntry;

/** Every component once, with and without errors: what axe, the eye and the right-to-left check look at. */
final class Gallery {

    /** One problem a field, and one about the whole form. */
    static final List<Problem> PROBLEMS = List.of(
            Problem.of("", "check-answers"), Problem.of("name", "check-answers"), Problem.of("words", "check-answers"),
            Problem.of("room", "check-answers"), Problem.of("days", "check-answers"), Problem.of("since", "check-answers"),
            Problem.of("photos", "check-answers"), Problem.of("trade", "check-answers"));

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private Gallery() {}

    static JteModel page(PageContext page) {
        return TEMPLATES.layoutPage(page, "Components", "/", false, output -> {
            output.writeContent("<h1 class=\"govuk-heading-l\">Components</h1>");
            for (var part : List.of(parts(page), form(page))) {
                part.writeTo(output);
            }
        });
    }

    /** One question a page: the pattern whose label is the heading. */
    static JteModel question(PageContext page) {
        return TEMPLATES.layoutPage(page, "Where is the problem?", "/", false,
                TEMPLATES.formForm(page, "/dev/question", false, all(
                        TEMPLATES.formRadios(page, "room", "Where is the problem?", rooms(), "kitchen", "Choose one room", true, ""),
                        TEMPLATES.formButton("Continue", null, null, null))));
    }

    private static Content parts(PageContext page) {
        return all(
                TEMPLATES.partNotification(page, "Your visit has moved", false),
                TEMPLATES.partNotification(page, "Your answers are saved", true),
                TEMPLATES.partWarning(page, "Do not use the light switch."),
                TEMPLATES.partInset(words("Somebody over 18 needs to be at home.")),
                TEMPLATES.partSummaryList(page, List.of(
                        Row.of("Fault", "The tap drips").changedAt("/dev/question", "the fault"),
                        Row.of("Address", List.of("12 Spring Lane", "Northampton")),
                        Row.of("Phone", "Not provided").changedAt("/dev/question", "your phone number"))),
                TEMPLATES.partPromiseLine(page, promise(PromiseLine.State.OPEN)),
                TEMPLATES.partPromiseLine(page, promise(PromiseLine.State.KEPT)),
                TEMPLATES.partPromiseLine(page, promise(PromiseLine.State.BROKEN)),
                TEMPLATES.partPromiseLine(page, promise(PromiseLine.State.EXTENDED)),
                TEMPLATES.partPromiseLine(page, promise(PromiseLine.State.WITHDRAWN)),
                words("<h2 class=\"govuk-heading-m\">What happened</h2>"),
                TEMPLATES.partTimeline(List.of(
                        new TimelineEntry("You told us", "9am on Tuesday 24 November 2026", null),
                        new TimelineEntry("We booked a visit", "9:05am on Tuesday 24 November 2026", "A plumber comes."))),
                TEMPLATES.partTable("Visits on Tuesday", List.of("Time", "Address", "Minutes"), List.of(
                        List.of(Cell.link("8am", "/dev/question"), Cell.of("12 Spring Lane"), Cell.figure("45")),
                        List.of(Cell.of("9am"), Cell.of("3 St Giles Square"), Cell.figure("90"))), false),
                TEMPLATES.partTag("Booked", "green"),
                TEMPLATES.partDetails("What we do with photos", words("<p>Only people who work on the repair see them.</p>"), false),
                TEMPLATES.partPagination(page, "/dev/components?before=1", "/dev/components?after=1"));
    }

    private static Content form(PageContext page) {
        return TEMPLATES.formForm(page, "/dev/components", true, all(
                TEMPLATES.formInput(page, "name", "Full name", "<Amina> \"A\" Begum", "As on your letters", "text", null, "name", null, false, ""),
                TEMPLATES.formInput(page, "flat", "Flat (optional)", "", null, "text", "numeric", null, "4", false, ""),
                TEMPLATES.formTextarea(page, "words", "What is wrong?", "It drips.\nA lot.", "Where and since when", 500, 5, false, ""),
                TEMPLATES.formRadios(page, "room", "Which room?", rooms(), "", null, false, ""),
                TEMPLATES.formCheckboxes(page, "days", "Which days suit you?", List.of(
                        Option.of("mon", "Monday"), Option.of("tue", "Tuesday", "Morning only"),
                        Option.of("none", "No day suits me").setApart()), List.of("tue"), null, false),
                TEMPLATES.formDate(page, "since", "Since when?", "27", "3", "2026", null, false, null, ""),
                TEMPLATES.formFile(page, "photos", "Add photos", "Up to 5, each up to 15 MB", "image/jpeg,image/png,image/webp", true, false),
                TEMPLATES.formSelect(page, "trade", "Trade", List.of(Option.of("plumber", "Plumber"), Option.of("joiner", "Joiner")), "joiner",
                        null, "Choose one"),
                TEMPLATES.formButton("Continue", null, null, null),
                TEMPLATES.formButton("Save for later", "secondary", "then", "later"),
                TEMPLATES.formButton("Cancel the visit", "warning", "then", "cancel")));
    }

    /** It is done. */
    static JteModel done(PageContext page) {
        return TEMPLATES.layoutPage(page, "Repair reported", null, false,
                TEMPLATES.partPanel("Repair reported", "Your reference", "REP-7K4M-92"));
    }

    private static List<Option> rooms() {
        return List.of(Option.of("kitchen", "Kitchen"), Option.of("bath", "Bathroom", "Toilet too"),
                Option.of("other", "Somewhere else").setApart());
    }

    private static PromiseLine promise(PromiseLine.State state) {
        return new PromiseLine("We repair it within 28 days.", "By 5pm on Tuesday 22 December 2026", state);
    }

    private static Content words(String html) {
        return output -> output.writeContent(html);
    }

    private static Content all(Content... parts) {
        return output -> {
            for (var part : parts) {
                part.writeTo(output);
            }
        };
    }
}

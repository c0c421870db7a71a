package org.doorstep.repairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the app reads ahead for a report without a signal says what the steps are; here it is held against the steps themselves. */
@IntegrationTest
class ReportAheadTests {

    private static final Pattern NAMED = Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"");
    /** What every form has, and what is a file and no answer. */
    private static final Set<String> NO_ANSWERS = Set.of("_csrf", "photo");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    Register register;
    Register.Household household;
    Door door;
    DocumentContext ahead;

    @BeforeEach
    void whatIsReadAhead() {
        clock.set(TestClock.START);
        register = new Register(database);
        household = register.tenant();
        door = Door.api(client, household.person());
        ahead = JsonPath.parse(door.get("/pages/repairs/report/ahead").body());
    }

    @Test
    void namesThePlacesAndTheLimits() {
        assertThat(of("$.asked[?(@.step == 'PLACE')].fields[*].options[*].value")).containsExactly("home." + household.agreement());
        assertThat(of("$.asked[?(@.step == 'ACCESS')].fields[*].options[*].value")).contains("dog");
        assertThat(ahead.<List<Integer>>read("$.asked[*].limit")).containsExactly(2_000, 5, 500);
    }

    @Test
    void hasTheStepsInTheOrderTheyAreAskedInButThoseThatOnlyTheServerCanFill() {
        var steps = Arrays.stream(ReportStep.values()).filter(step -> !step.equals(ReportStep.ADVICE) && !step.equals(ReportStep.DANGER));
        assertThat(of("$.asked[*].step")).containsExactlyElementsOf(steps.map(Enum::name).toList());
    }

    /** A field that a step's form has and that is not told would be asked by nobody where there is no signal. */
    @Test
    void tellsEveryFieldOfEveryStepsForm() {
        var draft = complete();
        var pages = Door.pages(client, household.person());
        for (var step : steps()) {
            var form = pages.get("/repairs/report/" + draft + "/" + step.code()).body();
            var names = NAMED.matcher(form).results().map(found -> found.group(1)).filter(name -> !NO_ANSWERS.contains(name)).distinct().toList();
            assertThat(names).as(step.name()).isNotEmpty();
            if (step == ReportStep.QUESTIONS) {
                assertThat(ahead.<Map<String, Object>>read("$.graph.questions")).containsKeys(names.toArray(String[]::new));
            } else {
                assertThat(names).as(step.name()).containsExactlyElementsOf(fields(step));
            }
        }
    }

    /** Told under no step, an answer would be given at none, and lost without a word. */
    @Test
    void tellsTheStepOfEveryAnswerThatAReportIsMadeOf() {
        var told = new ArrayList<>(ahead.<Map<String, Object>>read("$.graph.questions").keySet());
        Arrays.stream(ReportStep.values()).forEach(step -> told.addAll(fields(step)));
        var kept = JsonPath.parse(door.get("/repair-drafts/" + complete()).body()).<Map<String, String>>read("$.answers").keySet();
        // What the server notes for itself: the advice that was read, the steps that were passed.
        assertThat(kept).filteredOn(name -> !name.equals("advice") && !name.startsWith("passed.")).isNotEmpty().isSubsetOf(told);
    }

    @Test
    void saysWhatMayBeLeftEmptyAsTheStepItselfTakesIt() {
        var draft = door.begin();
        for (var step : steps()) {
            var needed = of("$.asked[?(@.step == '" + step + "')].needed");
            var taken = door.answer(draft, step, Map.of());
            assertThat(taken.status()).as(step + ": " + taken.body()).isEqualTo(needed.isEmpty() ? 200 : 422);
            needed.forEach(sentence -> assertThat(taken.body()).contains(sentence));
        }
    }

    @Test
    void namesTheLinesOfCheckYourAnswersInTheirOrder() {
        var draft = complete();
        var expected = new ArrayList<String>();
        for (var step : of("$.asked[*].step")) {
            expected.addAll(step.equals(ReportStep.QUESTIONS.name())
                    ? List.of("where", "kitchen", "tap").stream().map(question -> ahead.<String>read("$.graph.questions." + question + ".title")).toList()
                    : of("$.asked[?(@.step == '" + step + "')].row"));
        }
        var check = door.get("/pages/repairs/report/" + draft + "/check");
        assertThat(JsonPath.<List<String>>read(check.body(), "$.rows[*].key")).isEqualTo(expected);
    }

    @Test
    void hasAnAnswerThatIsNoneOfTheOthersStandApart() {
        var options = Pattern.compile("\"option\":\"([a-z0-9-]+)\",\"label\":\"[^\"]+\"(?:,\"next\":\"[a-z0-9-]+\")?(,\"apart\":true)?}");
        var read = options.matcher(door.get("/pages/repairs/report/ahead").body()).results().toList();
        assertThat(read).extracting(option -> option.group(1)).contains("not-sure", "drip");
        assertThat(read).allSatisfy(option -> assertThat(option.group(2) != null).isEqualTo(Set.of("not-sure", "none").contains(option.group(1))));
    }

    @Test
    void hasTheQuestionsWithTheirWordsAndWithoutWhatTheyEndIn() {
        var body = door.get("/pages/repairs/report/ahead").body();
        assertThat(body).contains("\"first\":\"where\"")
                .contains("\"title\":\"Where is the problem?\",\"hint\":\"Pick the closest.")
                .contains("{\"option\":\"kitchen\",\"label\":\"Kitchen\",\"next\":\"kitchen\"}")
                .contains("{\"option\":\"drip\",\"label\":\"It drips\"}")
                .doesNotContain("tap-drip", "tap-dripping");
    }

    @Test
    void adviceIsPassedByItselfOnlyWhereNobodyReportedItAndTheLandlordComes() {
        var first = begun(door, household);
        assertThat(draft(door, first)).contains("\"next\":\"ADVICE\"", "\"passes\":true");
        finish(first);
        assertThat(draft(door, first)).contains("\"passes\":false");
        door.send(first);
        assertThat(draft(door, begun(door, household))).contains("\"next\":\"ADVICE\"", "\"passes\":false");

        var owner = register.leaseholder();
        var theirs = Door.api(client, owner.person());
        assertThat(draft(theirs, begun(theirs, owner))).contains("\"next\":\"ADVICE\"", "\"ours\":false", "\"passes\":false");
    }

    @Test
    void saysWhomToRingAndWhatToDoWhereAnswersLeadToADanger() {
        assertThat(of("$.graph.questions.heating.options[?(@.option == 'gas')].danger")).containsExactly("gas");
        assertThat(of("$.graph.questions.tap.options[*].danger")).isEmpty();
        assertThat(of("$.dangers[*].key")).containsExactlyInAnyOrderElementsOf(Set.copyOf(of("$.graph.questions[*].options[*].danger")));
        for (var told : List.of("calls[*].phone", "calls[*].words", "doNow[*]", "doNot[*]")) {
            assertThat(of("$.dangers[?(@.key == 'gas')]." + told)).as(told).isNotEmpty();
        }
    }

    @Test
    void adviceOnADangerIsPassedOnlyOnceWhatToDoWasRead() {
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        door.answer(draft, ReportStep.QUESTIONS, Map.of("where", "heating", "heating", "gas"));
        assertThat(draft(door, draft)).contains("\"next\":\"ADVICE\"", "\"passes\":false", "\"passesOnceRead\":true");
    }

    @Test
    void aDraftTellsTheStepsThatAreAnswered() {
        var draft = begun(door, household);
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        assertThat(JsonPath.<List<String>>read(draft(door, draft), "$.answered")).containsExactly("PLACE", "QUESTIONS", "PHOTOS");
    }

    /** A report with something in every field, up to where it is sent. */
    private UUID complete() {
        var draft = begun(door, household);
        finish(draft);
        return draft;
    }

    private static UUID begun(Door door, Register.Household household) {
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        door.answer(draft, ReportStep.QUESTIONS, ReportJourneyTests.DRIPPING_TAP);
        return draft;
    }

    private void finish(UUID draft) {
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips all night"));
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of("meetName", "Sam", "meetPhone", "07700 900 982", "access", "dog", "notes", "Ring twice"));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
    }

    private static String draft(Door door, UUID draft) {
        return door.get("/repair-drafts/" + draft).body();
    }

    /** The steps that keep something. */
    private List<ReportStep> steps() {
        return of("$.asked[*].step").stream().map(ReportStep::valueOf)
                .filter(step -> step != ReportStep.PHOTOS && step != ReportStep.CHECK).toList();
    }

    private List<String> fields(ReportStep step) {
        return of("$.asked[?(@.step == '" + step + "')].fields[*].name");
    }

    private List<String> of(String path) {
        return ahead.read(path);
    }
}

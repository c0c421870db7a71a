package org.doorstep.surveys.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/**
 * What somebody said of a repair. The scores are the five-point scale of rules.md 3.1, 5 very satisfied to 1 very
 * dissatisfied.
 *
 * @param repair   how satisfied with the repair
 * @param time     how satisfied with the time it took
 * @param manner   how satisfied with how they and their home were treated
 * @param keptWord did we do what we said we would: yes, partly or no (NPH strategy, objective 1)
 * @param improve  how could we improve, in their own words; may be empty
 */
public record SurveyAnswers(int repair, int time, int manner, String keptWord, String improve) {

    public static final int IMPROVE_LIMIT = 2_000;
    public static final List<String> SCORES = List.of("repair", "time", "manner");
    public static final List<String> KEPT_WORD = List.of("yes", "partly", "no");
    private static final int DISSATISFIED = 2;

    /** Whether somebody asks why: dissatisfied with anything, or the word was not kept. */
    public boolean unhappy() {
        return repair <= DISSATISFIED || time <= DISSATISFIED || manner <= DISSATISFIED || keptWord.equals("no");
    }

    /** @param fields by name, as either door sends them */
    public static Checked<SurveyAnswers> check(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        SCORES.stream().filter(name -> !fields.getOrDefault(name, "").matches("[1-5]"))
                .forEach(name -> problems.add(Problem.of(name, "surveys." + name + ".choose")));
        if (!KEPT_WORD.contains(fields.getOrDefault("keptWord", ""))) {
            problems.add(Problem.of("keptWord", "surveys.keptWord.choose"));
        }
        var improve = Text.clean(fields.getOrDefault("improve", ""));
        Text.limited("improve", improve, IMPROVE_LIMIT, "surveys.improve.too-long").ifPresent(problems::add);
        return problems.isEmpty()
                ? new Checked.Good<>(new SurveyAnswers(score(fields, "repair"), score(fields, "time"), score(fields, "manner"),
                        fields.get("keptWord"), improve))
                : new Checked.Bad<>(problems);
    }

    private static int score(Map<String, String> fields, String name) {
        return Integer.parseInt(fields.get(name));
    }
}

package org.doorstep;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.HtmlUtils;

/** Somebody who does the same thing through one of the doors, and hears what came of it in the same words. */
sealed interface Caller {

    /** The same act at both doors. */
    record Act(String page, HttpMethod method, String api) {

        static Act of(String page, HttpMethod method, String api) {
            return new Act(page, method, api);
        }
    }

    /** What a door answered, without how it says it. */
    record Heard(Came came, List<Wrong> wrong) {}

    enum Came { DONE, WRONG, NOT_NOW, NOT_HERE, OTHER }

    /** A sentence beside a field: both doors take it from the problem's code. */
    record Wrong(String field, String sentence) {}

    Heard does(Act act, Map<String, String> fields);

    record OnPages(WebTestClient browser) implements Caller {

        private static final Pattern SUMMARY = Pattern.compile("<li><a href=\"#([^\"]+)\">([^<]+)</a></li>|<li>((?:(?!</li>).)+)</li>", Pattern.DOTALL);
        private static final Pattern LINK = Pattern.compile("</?a\\b[^>]*>");

        @Override
        public Heard does(Act act, Map<String, String> fields) {
            var form = new LinkedMultiValueMap<String, String>();
            fields.forEach(form::add);
            var answer = browser.post().uri(act.page()).accept(MediaType.TEXT_HTML).body(BodyInserters.fromFormData(form))
                    .exchange().expectBody(String.class).returnResult();
            return new Heard(came(answer), answer.getStatus().value() == 422 ? wrong(answer.getResponseBody()).toList() : List.of());
        }

        private static Stream<Wrong> wrong(String page) {
            int start = page.indexOf("govuk-error-summary__list");
            return SUMMARY.matcher(page.substring(start, page.indexOf("</ul>", start))).results().map(found -> found.group(1) == null
                    ? new Wrong("", HtmlUtils.htmlUnescape(LINK.matcher(found.group(3)).replaceAll("").strip()))
                    : new Wrong(found.group(1), HtmlUtils.htmlUnescape(found.group(2))));
        }
    }

    record AtTheApi(WebTestClient app) implements Caller {

        @Override
        public Heard does(Act act, Map<String, String> fields) {
            var answer = app.method(act.method()).uri(act.api()).contentType(MediaType.APPLICATION_JSON).bodyValue(fields)
                    .exchange().expectBody(String.class).returnResult();
            return new Heard(came(answer), answer.getStatus().value() == 422 ? wrong(answer.getResponseBody()) : List.of());
        }

        private static List<Wrong> wrong(String problem) {
            List<Map<String, String>> errors = JsonPath.read(problem, "$.errors");
            return errors.stream().map(error -> new Wrong(error.get("field"), error.get("message"))).toList();
        }
    }

    private static Came came(EntityExchangeResult<String> answer) {
        return switch (answer.getStatus().value()) {
            case 200, 201, 204, 303 -> Came.DONE;
            case 404 -> Came.NOT_HERE;
            case 409 -> Came.NOT_NOW;
            case 422 -> Came.WRONG;
            default -> Came.OTHER;
        };
    }
}

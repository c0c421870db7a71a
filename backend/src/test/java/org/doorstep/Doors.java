package org.doorstep;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every address the application answers at, asked of the application itself: a new one is met by the tests at once. */
record Doors(RequestMappingHandlerMapping mappings) {

    /** What can be asked of the API without a log-in. */
    static final Set<String> PUBLIC = Set.of("/api/standards", "/api/standards/{id}/due", "/api/danger", "/api/session",
            "/api/pages/danger/{key}", "/api/pages/standards", "/api/pages/standards/{id}", "/api/pages/repairs/report", "/api/card-payment-news");

    /** @param pattern with its variables: {@code /api/repairs/{reference}} */
    record Door(HttpMethod method, String pattern, HandlerMethod handler) {

        boolean changes() {
            return method != HttpMethod.GET && method != HttpMethod.HEAD;
        }

        /** Whether it is about something that belongs to somebody. */
        boolean isSomebodys() {
            return pattern.equals("/api/emergencies")
                    || pattern.contains("{") && !PUBLIC.contains(pattern) && !pattern.startsWith("/api/imports");
        }

        /** Whether the body is a photo or a file rather than JSON. */
        boolean takesFiles() {
            return pattern.endsWith("/photos") || pattern.contains("/uploads") || pattern.startsWith("/api/imports") || pattern.equals("/api/direct-debit-reports");
        }

        /** What is sent to it, of what it takes. */
        MediaType takes() {
            if (method == HttpMethod.PATCH && takesFiles()) {
                return MediaType.valueOf("application/offset+octet-stream");
            }
            return takesFiles() ? MediaType.IMAGE_JPEG : MediaType.APPLICATION_JSON;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    Stream<Door> api() {
        return all().filter(door -> door.pattern().startsWith("/api/"));
    }

    /** What a form is sent to. */
    Stream<Door> forms() {
        return all().filter(door -> !door.pattern().startsWith("/api/") && door.method() == HttpMethod.POST);
    }

    Stream<Door> pages() {
        return all().filter(door -> !door.pattern().startsWith("/api/") && door.method() == HttpMethod.GET);
    }

    private Stream<Door> all() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getPackageName().startsWith("org.doorstep"))
                .filter(mapping -> mapping.getValue().getBeanType().getSimpleName().matches(".*(Api|Pages)"))
                .filter(mapping -> !mapping.getValue().getBeanType().getPackageName().startsWith("org.doorstep.local"))
                .flatMap(mapping -> mapping.getKey().getPatternsCondition().getPatterns().stream()
                        .flatMap(path -> methods(mapping.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Door(method, path.getPatternString(), mapping.getValue()))))
                .sorted(Comparator.comparing(Door::toString));
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> methods) {
        return methods.stream().map(RequestMethod::asHttpMethod);
    }
}

package org.doorstep.browser;

import java.util.List;

import org.doorstep.platform.web.Html;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * The address of every light page, asked of the application itself: the browser tests visit each, and a new page that
 * they do not know of fails them. Only in development and tests.
 */
@RestController
class PageList {

    private static final String OURS = "/dev/";

    private final RequestMappingHandlerMapping mappings;

    PageList(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** In order, with the names of their variables and nothing about them: {@code /repairs/{reference}/time}. */
    @GetMapping("/dev/pages")
    List<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isRead(mapping.getKey()) && isPage(mapping.getValue()))
                .flatMap(mapping -> mapping.getKey().getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString().replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .filter(path -> !path.startsWith(OURS))
                .distinct().sorted().toList();
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::asHttpMethod).anyMatch(HttpMethod.GET::equals);
    }

    private static boolean isPage(HandlerMethod handler) {
        var answered = ResolvableType.forMethodReturnType(handler.getMethod());
        return answered.resolve() == Html.class || answered.getGeneric(0).resolve() == Html.class;
    }
}

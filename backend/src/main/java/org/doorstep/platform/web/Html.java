package org.doorstep.platform.web;

import java.net.URI;

import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a page handler answers: a finished page, or where to go next. Written by {@link HtmlResultHandler}.
 *
 * @param model    the template with everything in it; absent when going elsewhere or when nothing is here
 * @param location where to go, by GET, after a form was taken
 */
public record Html(HttpStatus status, @Nullable JteModel model, @Nullable URI location) {

    public static Html ok(JteModel model) {
        return new Html(HttpStatus.OK, model, null);
    }

    /** The same page again with what is wrong and everything that was typed. */
    public static Html invalid(JteModel model) {
        return new Html(HttpStatus.UNPROCESSABLE_CONTENT, model, null);
    }

    /** A page that says the thing changed meanwhile: a slot lost, a case moved on. */
    public static Html conflict(JteModel model) {
        return new Html(HttpStatus.CONFLICT, model, null);
    }

    public static Html seeOther(String path) {
        return new Html(HttpStatus.SEE_OTHER, null, URI.create(path));
    }

    /** Not there, or not yours: the same page for both. */
    public static Html notHere() {
        return new Html(HttpStatus.NOT_FOUND, null, null);
    }
}

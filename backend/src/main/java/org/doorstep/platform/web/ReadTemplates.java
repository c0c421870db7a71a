package org.doorstep.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import gg.jte.generated.precompiled.StaticTemplates;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Reads every template at the start. Each would otherwise read its fixed text from the jar when a page is first asked
 * for, on an event loop, where everybody else would wait for the disk meanwhile.
 */
@Component
class ReadTemplates {

    private static final String PACKAGE = "gg/jte/generated/precompiled/";

    private final List<String> names;

    ReadTemplates() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKAGE + "**/*Generated.class");
            names = Arrays.stream(files).map(ReadTemplates::address).filter(ReadTemplates::ours).map(ReadTemplates::className).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the templates are part of the product", e);
        }
        names.forEach(ReadTemplates::read);
    }

    /** The classes made of the templates, by name. */
    List<String> names() {
        return names;
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library that makes the classes has some of its own. */
    private static boolean ours(String address) {
        var one = String.valueOf(StaticTemplates.class.getResource("StaticTemplates.class"));
        return address.startsWith(one.substring(0, one.indexOf(PACKAGE)));
    }

    private static String className(String address) {
        return address.substring(address.indexOf(PACKAGE), address.length() - ".class".length()).replace('/', '.');
    }

    /** A class reads its text when it is initialised. */
    private static void read(String name) {
        try {
            Class.forName(name, true, ClassUtils.getDefaultClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("found a moment ago: " + name, e);
        }
    }
}

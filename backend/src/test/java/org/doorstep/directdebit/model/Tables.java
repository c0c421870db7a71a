package org.doorstep.directdebit.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the tests, line by line. */
public final class Tables {

    private Tables() {}

    static List<String> lines(String resource) {
        try (var file = Tables.class.getResourceAsStream("/directdebit/" + resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables as they ship. */
    public static ModulusTables shipped() {
        return ModulusTables.read(lines("valacdos.txt"), lines("scsubtab.txt"));
    }
}

package org.doorstep.platform.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes along from one face to the other. */
class OwnQueryTests {

    private static final Pattern READ = Pattern.compile("\\{ ([^}]*) } = useLocation\\(\\)\\.query|\\bquery\\.(\\w+)|\\btyped\\(asked, \"(\\w+)\"\\)");

    @ParameterizedTest
    @CsvSource({
        "before=REP-4F7K, ?before=REP-4F7K", "before=2026-12-01T08:30:00Z, ?before=2026-12-01T08:30:00Z", "from=08%3A30, ?from=08%3A30", "from=2026-12-01, ?from=2026-12-01", "charter=national&area=, ?charter=national",
        "name=Amina&before=REP-4F7K, ?before=REP-4F7K", "from=1%20High%20Street, ''", "from=Amina+Osei, ''", "before, ''", "utm=x, ''"
    })
    void isWhatThePageReadsAndNoWordOfAPersons(String query, String own) {
        assertThat(OwnQuery.of(query)).isEqualTo(own);
    }

    @Test
    void isNothingWhereThereIsNone() {
        assertThat(OwnQuery.of(null)).isEmpty();
        assertThat(OwnQuery.of("")).isEmpty();
    }

    @Test
    void holdsWhatTheAppsPagesReadOfTheirAddress() throws IOException {
        var read = new TreeSet<String>();
        try (var files = Files.walk(Path.of("../frontend/src"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".tsx")).toList()) {
                READ.matcher(Files.readString(file)).results().map(found -> Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst().orElseThrow())
                        .flatMap(names -> Stream.of(names.split(",\\s*"))).map(name -> name.replaceFirst(" = .*", "")).forEach(read::add);
            }
        }
        assertThat(read).isEqualTo(new TreeSet<>(OwnQuery.NAMES));
    }
}

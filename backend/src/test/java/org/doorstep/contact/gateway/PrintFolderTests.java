package org.doorstep.contact.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.contact.model.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintFolderTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void routesEachFormatToItsOwnFolder(Format format) throws IOException {
        var answer = new PrintFolder(folder).send(Messages.message(Messages.ID, format));
        var name = Messages.ID + (format.plainText() ? ".txt" : ".pdf");
        assertThat(answer).isEqualTo(new Answer.Accepted(format.code() + "/" + name));
        assertThat(files()).containsExactly(format.code() + "/" + name);
    }

    @Test
    void givesBrailleAndAudioTheWordsAndNoLayout() throws IOException {
        new PrintFolder(folder).send(Messages.message(Messages.ID, Format.BRAILLE));
        assertThat(folder.resolve("braille").resolve(Messages.ID + ".txt")).hasContent("We will come.\n");
    }

    @Test
    void keepsOneFileWhenTheSameLetterIsSentTwice() throws IOException {
        var print = new PrintFolder(folder);
        print.send(Messages.message());
        assertThat(print.send(Messages.message())).isInstanceOf(Answer.Accepted.class);
        assertThat(files()).hasSize(1);
    }

    @Test
    void waitsWhileTheFolderCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        assertThat(new PrintFolder(file).send(Messages.message())).isEqualTo(new Answer.NotNow("print-folder-not-writable"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString).toList();
        }
    }
}

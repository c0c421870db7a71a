package org.doorstep.contact.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.Format;

/**
 * Letters for the print provider: one file a letter, in a sub-folder for each format, named by the message id. A file
 * appears whole or not at all. The provider takes each name once; a letter asked for twice has the same name.
 */
public class PrintFolder implements Gateway {

    private final Path folder;

    public PrintFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    @Override
    public Answer send(Outgoing message) {
        var format = message.to().format();
        var name = message.id() + (format.plainText() ? ".txt" : ".pdf");
        try {
            var target = Files.createDirectories(folder.resolve(format.code())).resolve(name);
            put(target, content(message, format));
            return new Answer.Accepted(format.code() + "/" + name);
        } catch (IOException full) {
            return new Answer.NotNow("print-folder-not-writable");
        }
    }

    private static byte[] content(Outgoing message, Format format) {
        return message.letter()
                .map(letter -> format.plainText() ? letter.plainText().getBytes(StandardCharsets.UTF_8) : letter.pdf())
                .orElseThrow(() -> new IllegalArgumentException("this kind of message has no letter"));
    }

    private static void put(Path target, byte[] content) throws IOException {
        var half = target.resolveSibling("." + target.getFileName() + ".part");
        Files.write(half, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }
}

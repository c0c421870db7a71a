package org.doorstep.platform.files;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Files in a folder, spread over 65,536 directories by the key's first four digits. A file is written beside its place,
 * forced to the disk and then moved in one step, so a reader never meets half a file and a crash leaves none.
 */
final class FolderFileStore implements FileStore {

    private static final int CHUNK_BYTES = 16 * 1024;
    private static final String INCOMING = "incoming";

    private final Path root;

    /** @param root made when it is missing */
    FolderFileStore(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve(INCOMING));
    }

    @Override
    public Mono<Void> put(FileKey key, Path from) {
        return onDisk(() -> place(key, from)).then();
    }

    @Override
    public Flux<DataBuffer> get(FileKey key) {
        return DataBufferUtils.readAsynchronousFileChannel(
                        () -> AsynchronousFileChannel.open(pathOf(key), StandardOpenOption.READ),
                        DefaultDataBufferFactory.sharedInstance, CHUNK_BYTES)
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Boolean> delete(FileKey key) {
        return onDisk(() -> Files.deleteIfExists(pathOf(key)));
    }

    @Override
    public Flux<FileKey> writtenBefore(Instant instant) {
        return onDisk(() -> keysBefore(instant)).flatMapIterable(keys -> keys);
    }

    private Path place(FileKey key, Path from) throws IOException {
        var incoming = root.resolve(INCOMING).resolve(key.value());
        var place = pathOf(key);
        Files.createDirectories(place.getParent());
        try {
            Files.copy(from, incoming, StandardCopyOption.REPLACE_EXISTING);
            force(incoming, StandardOpenOption.WRITE);
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(incoming);
        }
        force(place.getParent(), StandardOpenOption.READ);
        return place;
    }

    /** A directory is forced too: otherwise the file's bytes could survive a power cut and its name not. */
    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private List<FileKey> keysBefore(Instant instant) throws IOException {
        try (var files = Files.find(root, 3, (path, what) -> what.isRegularFile()
                && !path.getParent().endsWith(INCOMING)
                && what.lastModifiedTime().toInstant().isBefore(instant))) {
            // Others keep files in this folder too: the keys of Direct Debits, and whatever a disk has of its own.
            return files.map(path -> path.getFileName().toString()).filter(FileKey::is).map(FileKey::new).toList();
        }
    }

    private Path pathOf(FileKey key) {
        var digits = key.value();
        return root.resolve(digits.substring(0, 2)).resolve(digits.substring(2, 4)).resolve(digits);
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}

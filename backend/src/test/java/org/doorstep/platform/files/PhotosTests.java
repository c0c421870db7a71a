package org.doorstep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@IntegrationTest
class PhotosTests {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry settings) {
        settings.add("doorstep.files.folder", () -> folder);
    }

    @Autowired
    Photos photos;

    @Autowired
    FileSweep sweep;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Tx tx;

    @Autowired
    DatabaseClient database;

    final CurrentUser mary = new CurrentUser.Resident("login-mary", "PER-1");
    final Subject draft = new Subject(Photos.DRAFT, UUID.randomUUID());
    final Subject repair = new Subject("repair", UUID.randomUUID());

    @Test
    void keepsAPhotoAndServesItInBothSizes() throws Exception {
        var id = accepted(Pictures.jpeg(3000, 2000));

        var full = photos.open(draft, id, PhotoSize.FULL).block();
        var thumbnail = photos.open(draft, id, PhotoSize.THUMBNAIL).block();

        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(full))).getWidth()).isEqualTo(2048);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(thumbnail))).getWidth()).isEqualTo(320);
        assertThat(full.tag()).isNotEqualTo(thumbnail.tag());
        var answer = full.inline("photo-1.jpg");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).isEqualTo("inline; filename=\"photo-1.jpg\"");
        assertThat(answer.getHeaders().getCacheControl()).contains("private");
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(full.size());
    }

    @Test
    void opensAPhotoOnlyTogetherWithWhatItBelongsTo() throws Exception {
        var id = accepted(Pictures.jpeg(100, 100));
        StepVerifier.create(photos.open(repair, id, PhotoSize.FULL)).verifyComplete();
        StepVerifier.create(photos.remove(repair, id)).expectNext(false).verifyComplete();
    }

    @Test
    void givesTheDraftsPhotosToTheCaseInTheCasesTransaction() throws Exception {
        var id = accepted(Pictures.jpeg(100, 100));

        tx.run(photos.handOver(draft, repair).then(Mono.error(new IllegalStateException("the case failed"))))
                .as(StepVerifier::create).verifyError(IllegalStateException.class);
        StepVerifier.create(photos.of(draft).map(StoredFile::id)).expectNext(id).verifyComplete();

        StepVerifier.create(tx.run(photos.handOver(draft, repair))).expectNext(1L).verifyComplete();
        StepVerifier.create(photos.of(draft)).verifyComplete();
        StepVerifier.create(photos.of(repair).map(StoredFile::id)).expectNext(id).verifyComplete();
    }

    @Test
    void keepsAPhotoSentAgainOnce() throws Exception {
        var photo = Pictures.jpeg(120, 80);
        var first = accepted(photo);
        assertThat(accepted(photo)).isEqualTo(first);
        assertThat(accepted(Pictures.jpeg(121, 80))).isNotEqualTo(first);
        StepVerifier.create(photos.of(draft)).expectNextCount(2).verifyComplete();
    }

    @Test
    void refusesByASentenceAndKeepsNothing() {
        StepVerifier.create(photos.accept(mary, draft, pieces("not a photo".getBytes())))
                .assertNext(outcome -> assertThat(((PhotoOutcome.Refused) outcome).problem().code()).isEqualTo("photo-kind"))
                .verifyComplete();
        StepVerifier.create(photos.of(draft)).verifyComplete();
    }

    @Test
    void forgetsWhatNobodyFinishedAndWhatNothingNames() throws Exception {
        var abandoned = accepted(Pictures.jpeg(100, 100));
        var removed = accepted(Pictures.jpeg(100, 101));
        StepVerifier.create(photos.remove(draft, removed)).expectNext(true).verifyComplete();
        var keptDraft = new Subject("repair", UUID.randomUUID());
        var kept = ((PhotoOutcome.Accepted) photos.accept(mary, keptDraft, pieces(Pictures.jpeg(90, 90))).block()).id();

        writtenAtTheStart();
        clock.pass(Duration.ofDays(31));
        sweep.run("2027-02-12", "");

        StepVerifier.create(photos.open(draft, abandoned, PhotoSize.FULL)).verifyComplete();
        assertThat(bytes(photos.open(keptDraft, kept, PhotoSize.FULL).block())).isNotEmpty();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2 * keptAltogether());
        }
        clock.set(TestClock.START);
    }

    /** The other tests of this class leave photos behind as well: each is two files. */
    private int keptAltogether() {
        return database.sql("select count(*) from stored_file").map(row -> row.get(0, Integer.class)).one().block();
    }

    /** The disk keeps the real time, which may be before or after the tests' own. */
    private static void writtenAtTheStart() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(TestClock.START));
            }
        }
    }

    private UUID accepted(byte[] file) {
        return ((PhotoOutcome.Accepted) photos.accept(mary, draft, pieces(file)).block()).id();
    }

    private static byte[] bytes(OpenFile file) {
        var joined = DataBufferUtils.join(file.bytes()).block();
        var bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        assertThat(bytes).hasSize(Math.toIntExact(file.size()));
        return bytes;
    }

    private static Flux<DataBuffer> pieces(byte[] file) {
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file));
    }
}

package org.doorstep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoMakerTests {

    @TempDir
    Path folder;

    final PhotoMaker maker = new PhotoMaker(PhotoLimits.USUAL);

    @ParameterizedTest
    @CsvSource({"3000, 1500, 2048, 1024, 320, 160", "1500, 3000, 1024, 2048, 160, 320", "200, 100, 200, 100, 200, 100",
            "7000, 500, 2048, 146, 320, 22"})
    void makesAPictureSmallerAndNeverLarger(int width, int height, int w, int h, int thumbW, int thumbH) throws Exception {
        var made = made(Pictures.jpeg(width, height));
        var photo = ImageIO.read(made.photo().toFile());
        var thumbnail = ImageIO.read(made.thumbnail().toFile());
        assertThat(new int[] {photo.getWidth(), photo.getHeight()}).containsExactly(w, h);
        assertThat(new int[] {thumbnail.getWidth(), thumbnail.getHeight()}).containsExactly(thumbW, thumbH);
        assertThat(made.size()).isEqualTo(Files.size(made.photo()));
        assertThat(made.sha256()).hasSize(64);
    }

    @Test
    void losesWhereItWasTakenAndByWhat() throws Exception {
        var taken = Pictures.withExif(Pictures.jpeg(400, 200), Pictures.exif(1));
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation().getLatitude()).isEqualTo(51.5);

        var made = made(taken);

        for (Path file : new Path[] {made.photo(), made.thumbnail()}) {
            var after = ImageMetadataReader.readMetadata(file.toFile());
            assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Acm");
        }
    }

    /** Where the red corner (top left as the sensor saw it) comes to lie, for each way of holding a camera. */
    @ParameterizedTest
    @CsvSource({"1, TL", "2, TR", "3, BR", "4, BL", "5, TL", "6, TR", "7, BR", "8, BL"})
    void turnsThePictureUpright(int orientation, String corner) throws Exception {
        var made = made(Pictures.withExif(Pictures.jpeg(400, 200), Pictures.exif(orientation)));
        var photo = ImageIO.read(made.photo().toFile());
        assertThat(photo.getWidth()).isEqualTo(orientation >= 5 ? 200 : 400);
        assertThat(photo.getHeight()).isEqualTo(orientation >= 5 ? 400 : 200);
        int x = corner.endsWith("L") ? 20 : photo.getWidth() - 20;
        int y = corner.startsWith("T") ? 20 : photo.getHeight() - 20;
        assertNear(new Color(photo.getRGB(x, y)), Color.RED);
    }

    @Test
    void turnsAWebpUpright() throws Exception {
        var made = made(Webps.withExif(300, 100, Pictures.exif(6)));
        assertThat(ImageIO.read(made.photo().toFile()).getWidth()).isEqualTo(100);
    }

    @Test
    void laysASeeThroughPictureOnWhite() throws Exception {
        var glass = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        var made = made(Pictures.written(glass, "png"));
        assertNear(new Color(ImageIO.read(made.photo().toFile()).getRGB(50, 50)), Color.WHITE);
    }

    @Test
    void takesWebpInBothItsCodings() throws Exception {
        assertNear(new Color(ImageIO.read(made(Webps.plain(100, 60)).photo().toFile()).getRGB(50, 30)),
                new Color(100, 200, 50));
        var lossy = getClass().getResourceAsStream("/photos/lossy.webp").readAllBytes();
        assertThat(ImageIO.read(made(lossy).photo().toFile()).getWidth()).isEqualTo(120);
    }

    @Test
    void takesFourInks() throws Exception {
        var made = made(Pictures.cmykJpeg(100, 100));
        var colour = new Color(ImageIO.read(made.photo().toFile()).getRGB(50, 50));
        assertThat(colour.getBlue()).isGreaterThan(colour.getRed() + 60);
    }

    @Test
    void takesGreyAndDeepPictures() throws Exception {
        made(Pictures.written(new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY), "png"));
        made(Pictures.written(new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_BINARY), "png"));
        made(Pictures.written(new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_INDEXED), "png"));
    }

    @Test
    void throwsAwayWhatIsHiddenBehindThePicture() throws Exception {
        var picture = Pictures.jpeg(100, 100);
        var script = "<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
        var both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);
        assertThat(new String(Files.readAllBytes(made(both).photo()), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "PK\u0003\u0004");
    }

    @Test
    void doesNotInflateTheTextOfAPng() throws Exception {
        var bomb = Pictures.pngWithTextBomb(200);
        long before = Runtime.getRuntime().totalMemory();
        made(bomb);
        assertThat(Runtime.getRuntime().totalMemory() - before).isLessThan(200L << 20);
    }

    @Test
    void refusesWhatIsNotAPhoto() throws Exception {
        assertThat(refused(new byte[0])).isEqualTo("photo-empty");
        assertThat(refused("I am a photo.jpg, honestly".getBytes(StandardCharsets.UTF_8))).isEqualTo("photo-kind");
        assertThat(refused("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo("photo-kind");
        assertThat(refused("\0\0\0\u0018ftypavif\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("photo-kind");
        assertThat(refused("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("photo-heic");
        assertThat(refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})).isEqualTo("photo-broken");
    }

    @Test
    void refusesAnUploadCutShort() throws Exception {
        for (byte[] whole : new byte[][] {Pictures.jpeg(300, 300), Pictures.png(300, 300), Webps.plain(300, 300)}) {
            assertThat(refused(Arrays.copyOf(whole, whole.length * 3 / 4))).isEqualTo("photo-broken");
            assertThat(refused(Arrays.copyOf(whole, 14))).isEqualTo("photo-broken");
        }
    }

    @Test
    void countsPixelsBeforeDecoding() throws Exception {
        assertThat(refused(Pictures.pngClaiming(12_001, 100))).isEqualTo("photo-dimensions");
        assertThat(refused(Pictures.pngClaiming(12_000, 12_000))).isEqualTo("photo-dimensions");
        assertThat(refused(Pictures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo("photo-dimensions");
        assertThat(refused(Webps.plain(16_383, 16_383))).isEqualTo("photo-dimensions");
        assertThat(refused(Webps.disagreeing(100, 16_383))).isEqualTo("photo-dimensions");
        assertThat(refused(Pictures.pngClaiming(7_000, 7_000))).isEqualTo("photo-broken");
    }

    @Test
    void refusesADotAndAMovingPicture() throws Exception {
        assertThat(refused(Pictures.png(1, 1))).isEqualTo("photo-tiny");
        assertThat(refused(Webps.moving(100, 100))).isEqualTo("photo-moving");
    }

    @Test
    void refusesMorePassesThanACameraMakes() throws Exception {
        var picture = Pictures.jpeg(64, 64);
        int scan = indexOfScan(picture);
        var bomb = new ByteArrayOutputStream();
        bomb.write(picture, 0, scan);
        for (int i = 0; i < 200; i++) {
            bomb.write(picture, scan, picture.length - 2 - scan);
        }
        bomb.write(picture, picture.length - 2, 2);
        assertThat(refused(bomb.toByteArray())).isEqualTo("photo-broken");
    }

    @Test
    void refusesOneByteTooMany() throws Exception {
        var picture = Pictures.jpeg(100, 100);
        var small = new PhotoMaker(new PhotoLimits(
                picture.length - 1, 1_000_000, 1_000, 100, 100, 10, Duration.ofSeconds(5)));
        assertThat(codeOf(small.make(upload(picture), folder))).isEqualTo("photo-size");
    }

    @Test
    void givesUpWhenDrawingTakesTooLong() throws Exception {
        var hasty = new PhotoMaker(new PhotoLimits(15 << 20, 50_000_000, 12_000, 100, 2_048, 320, Duration.ZERO));
        assertThat(codeOf(hasty.make(upload(Pictures.jpeg(2000, 2000)), folder))).isEqualTo("photo-slow");
    }

    /** Byte after byte of an honest file made nonsense: always a picture or a refusal, never an exception. */
    @Test
    void survivesBytesBeingWrong() throws Exception {
        for (byte[] honest : new byte[][] {
                Pictures.withExif(Pictures.jpeg(32, 32), Pictures.exif(6)), Pictures.png(32, 32), Webps.plain(32, 32)}) {
            for (int at = 0; at < honest.length; at += 5) {
                var broken = honest.clone();
                broken[at] ^= (byte) 0xa5;
                assertThat(maker.make(upload(broken), folder)).isNotNull();
            }
        }
    }

    private Making.Made made(byte[] file) throws Exception {
        return (Making.Made) maker.make(upload(file), folder);
    }

    private String refused(byte[] file) throws Exception {
        return codeOf(maker.make(upload(file), folder));
    }

    private static String codeOf(Making making) {
        return ((Making.Refused) making).problem().code();
    }

    private Path upload(byte[] file) throws Exception {
        return Files.write(folder.resolve("upload"), file);
    }

    private static int indexOfScan(byte[] jpeg) {
        for (int at = 2; at < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda) {
                return at;
            }
        }
        throw new IllegalArgumentException("no scan");
    }

    private static void assertNear(Color colour, Color expected) {
        assertThat(Math.abs(colour.getRed() - expected.getRed())
                        + Math.abs(colour.getGreen() - expected.getGreen())
                        + Math.abs(colour.getBlue() - expected.getBlue()))
                .as("%s near %s", colour, expected)
                .isLessThan(60);
    }
}

package org.doorstep.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.doorstep.kernel.Ids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
class FilesConfiguration {

    /** Uploads that wait for a thread; beyond it the person is asked to try again in a minute. */
    private static final int QUEUE = 20;

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Bean
    FileStore photoStore(FilesSettings settings) throws IOException {
        return new FolderFileStore(settings.folder());
    }

    @Bean
    StoredFiles photoRows(DatabaseClient database) {
        return new SqlStoredFiles(database);
    }

    @Bean
    FileKeeper photoKeeper(FileStore store, StoredFiles files, Ids ids, Clock clock) {
        return new FileKeeper(store, files, ids, clock);
    }

    @Bean
    FileSweep photoSweep(FileKeeper keeper, Pieces pieces) {
        return new FileSweep(keeper, pieces);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler photoDrawing(FilesSettings settings) {
        return Schedulers.newBoundedElastic(settings.decodes(), QUEUE, "photos");
    }

    @Bean
    Photos photos(FilesSettings settings, Scheduler photoDrawing, FileKeeper keeper, StoredFiles files, FileStore store) {
        var intake = new PhotoIntake(
                PhotoLimits.USUAL, photoDrawing, settings.patience(), settings.stall(), TEMPORARY);
        return new Photos(intake, keeper, files, store);
    }
}

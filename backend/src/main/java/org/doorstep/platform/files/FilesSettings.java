package org.doorstep.platform.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.files.*}
 *
 * @param folder   where files are kept; shared by every instance, or an object store in its place
 * @param decodes  pictures drawn at the same time; each may need 300 MB for a moment
 * @param patience how long an upload may wait for its turn and be drawn
 * @param stall    how long an upload may stay silent
 */
@ConfigurationProperties("doorstep.files")
record FilesSettings(
        @DefaultValue(".doorstep/files") Path folder,
        @DefaultValue("2") int decodes,
        @DefaultValue("60s") Duration patience,
        @DefaultValue("30s") Duration stall) {}

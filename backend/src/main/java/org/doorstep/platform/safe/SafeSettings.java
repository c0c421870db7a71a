package org.doorstep.platform.safe;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.safe.*}.
 *
 * @param keyFile the keys, the newest first ({@link SafeKeys})
 * @param makeKey whether a missing file is made: for development alone
 */
@ConfigurationProperties("doorstep.safe")
record SafeSettings(@DefaultValue(".doorstep/safe.keys") Path keyFile, @DefaultValue("false") boolean makeKey) {}

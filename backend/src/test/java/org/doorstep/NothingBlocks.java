package org.doorstep;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import reactor.blockhound.BlockHound;

/**
 * Installed before the first test: whatever makes an event loop's thread wait fails the test that made it. What may is
 * listed here, each with its reason.
 */
public final class NothingBlocks implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        BlockHound.install(builder -> builder
                // Random numbers come from /dev/urandom, which never waits once the machine has started.
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .allowBlockingCallsInside("java.util.UUID", "randomUUID")
                // Classes and what lies in jars are read once, when first used.
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.lang.ClassLoader", "getResourceAsStream")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                // Jackson builds what reads and writes a type once, when first used, under a lock.
                .allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
                // Netty's own allocator makes room under a lock it holds for some instructions.
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "hasNext"));
    }
}

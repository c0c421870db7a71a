package org.doorstep.platform.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/** A job's data is text in UTF-8, so SQL can write it and a person can read it. */
record Utf8() implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return data == null ? new byte[0] : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return type.cast(data == null ? "" : new String(data, StandardCharsets.UTF_8));
    }
}

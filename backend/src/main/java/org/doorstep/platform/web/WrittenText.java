package org.doorstep.platform.web;

import org.doorstep.kernel.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text in a request's JSON, read as {@link Forms} reads a form's: {@linkplain Text#clean clean}, and empty where it is
 * null or left out. So no handler meets a null, and none a sign that the database refuses.
 */
final class WrittenText extends StdScalarDeserializer<String> {

    private static final StringDeserializer PLAIN = StringDeserializer.instance;

    private WrittenText() {
        super(String.class);
    }

    static SimpleModule module() {
        return new SimpleModule("written text").addDeserializer(String.class, new WrittenText());
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        return Text.clean(PLAIN.deserialize(json, context));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return "";
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return "";
    }
}

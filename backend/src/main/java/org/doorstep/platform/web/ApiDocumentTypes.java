package org.doorstep.platform.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.doorstep.kernel.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;

/**
 * Says in the API's document which members an answer always has: all of a record's but those that are
 * {@link Optional} or {@link Nullable}. The document's maker knows neither, and would call every member optional.
 */
@Component
class ApiDocumentTypes implements ModelConverter, OpenApiCustomizer {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    /** Who is calling, in which session and how they read is worked out, not sent. */
    ApiDocumentTypes() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, PageContext.class, WebSession.class);
    }

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var raw = raw(type.getType());
        if (schema != null && raw.isRecord()) {
            oneOfAName(raw);
            described(schema, context).filter(found -> found.getProperties() != null).ifPresent(found -> found.setRequired(always(raw)));
        }
        return schema;
    }

    /** The document names a type by its simple name: of two with the same, one would be told as the other. Of equal ones nobody is misled. */
    private void oneOfAName(Class<?> raw) {
        var other = named.putIfAbsent(raw.getSimpleName(), raw);
        if (other != null && other != raw && !parts(other).equals(parts(raw))) {
            clashes.add(other.getName() + " and " + raw.getName());
        }
    }

    /** Only here is the document refused: what a converter throws, its maker logs and leaves out. */
    @Override
    public void customise(OpenAPI document) {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException("one name of two types in the API's document: " + clashes);
        }
    }

    private static String parts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(part -> part.getName() + part.getGenericType().getTypeName()).toList().toString();
    }

    private static Class<?> raw(Type type) {
        return TypeFactory.defaultInstance().constructType(type).getRawClass();
    }

    private static Optional<Schema<?>> described(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null ? Optional.of(schema)
                : Optional.ofNullable(context.getDefinedModels().get(schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length())));
    }

    private static List<String> always(Class<?> record) {
        var parts = Arrays.stream(record.getRecordComponents()).filter(ApiDocumentTypes::isAlways).map(RecordComponent::getName);
        var besides = Arrays.stream(record.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class) && method.getReturnType() != Optional.class)
                .map(Method::getName);
        return Stream.concat(parts, besides).sorted().toList();
    }

    private static boolean isAlways(RecordComponent part) {
        return part.getType() != Optional.class && !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

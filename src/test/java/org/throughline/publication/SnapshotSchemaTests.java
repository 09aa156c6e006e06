package org.throughline.publication;

import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published JSON Schema describes the data of editions. After a change, write it
 * again with {@code -Dschema=write}; data that readers of the format 1 could not read
 * need a new format and file.
 */
class SnapshotSchemaTests {

	private static final Path SCHEMA = Path.of("src/main/resources/static/annual-report-1.schema.json");

	private final Map<String, Object> definitions = new LinkedHashMap<>();

	@Test
	void publishedSchemaDescribesTheData() throws IOException {
		assertThat(Snapshot.FORMAT).isEqualTo("throughline-annual-report-1");
		var schema = new LinkedHashMap<String, Object>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("title", Snapshot.FORMAT);
		schema.put("description", "What everyone could read of an annual report when an edition was sealed. "
				+ "Texts are Markdown. Names without a value are left out.");
		schema.putAll(described(Snapshot.class));
		schema.put("$defs", this.definitions);
		String written = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(schema)
			.replace("\r\n", "\n") + "\n";
		if ("write".equals(System.getProperty("schema"))) {
			Files.writeString(SCHEMA, written);
		}
		assertThat(Files.readString(SCHEMA)).isEqualTo(written);
	}

	private Map<String, Object> described(Class<?> type) {
		var properties = new LinkedHashMap<String, Object>();
		var required = new ArrayList<String>();
		for (var component : type.getRecordComponents()) {
			properties.put(component.getName(), of(component.getAnnotatedType()));
			if (always(component)) {
				required.add(component.getName());
			}
		}
		var described = new LinkedHashMap<String, Object>();
		described.put("type", "object");
		described.put("properties", properties);
		described.put("required", required);
		described.put("additionalProperties", false);
		return described;
	}

	/** Texts, lists and maps are left out if they are empty. */
	private static boolean always(RecordComponent component) {
		return component.getAnnotatedType().getAnnotation(Nullable.class) == null
				&& (component.getType().isPrimitive() || component.getType().isEnum() || component.getType().isRecord()
						|| component.getType() == LocalDate.class || component.getName().equals("format"));
	}

	private Map<String, Object> of(AnnotatedType type) {
		if (!(type instanceof AnnotatedParameterizedType generic)) {
			return of((Class<?>) type.getType());
		}
		boolean list = ((ParameterizedType) type.getType()).getRawType() == List.class;
		var parameters = generic.getAnnotatedActualTypeArguments();
		var element = parameters[parameters.length - 1];
		var inner = of(element);
		if (element.getAnnotation(Nullable.class) != null) {
			inner = Map.of("anyOf", List.of(inner, Map.of("type", "null")));
		}
		var described = new LinkedHashMap<String, Object>();
		described.put("type", list ? "array" : "object");
		described.put(list ? "items" : "additionalProperties", inner);
		return described;
	}

	private Map<String, Object> of(Class<?> type) {
		if (type == String.class) {
			return Map.of("type", "string");
		}
		if (type == byte[].class) {
			return new TreeMap<>(Map.of("type", "string", "contentEncoding", "base64"));
		}
		if (type == int.class) {
			return Map.of("type", "integer");
		}
		if (type == boolean.class) {
			return Map.of("type", "boolean");
		}
		if (type == LocalDate.class) {
			var day = new LinkedHashMap<String, Object>();
			day.put("type", "string");
			day.put("format", "date");
			return day;
		}
		if (type.isEnum()) {
			return Map.of("enum", Stream.of(type.getEnumConstants()).map(Object::toString).toList());
		}
		String name = type.getSimpleName();
		if (!this.definitions.containsKey(name)) {
			this.definitions.put(name, Map.of());
			this.definitions.put(name, described(type));
		}
		return Map.of("$ref", "#/$defs/" + name);
	}

}

package org.throughline.platform.persistence;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what PostgreSQL puts together as one JSON value: a page's rows and what belongs
 * to each of them come in one statement. Writes what it keeps as one.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private Json() {
	}

	/** The value as objects of the type; its keys are in snake case. */
	public static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

	/** The object as a value that {@link #read} reads again. */
	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

}

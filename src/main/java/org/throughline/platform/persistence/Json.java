package org.throughline.platform.persistence;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts JSON values of PostgreSQL. One statement can return the rows of a page
 * together with their child rows as one JSON value.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private Json() {
	}

	/** Reads a value as objects of the type. Keys are in snake case. */
	public static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

	/**
	 * Writes an object as a value that {@link #read} can read.
	 */
	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

}

package org.throughline.platform.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as canonical JSON: names in order, no spaces, nothing that is empty. The
 * same record gives the same bytes, so a checksum shows whether a copy was changed.
 */
public final class CanonicalJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
		.build();

	private CanonicalJson() {
	}

	public static byte[] write(Object record) {
		return MAPPER.writeValueAsBytes(record);
	}

}

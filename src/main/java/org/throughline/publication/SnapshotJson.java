package org.throughline.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes snapshots as canonical JSON: names in order, no spaces, nothing that is empty.
 * The same snapshot gives the same bytes, so its checksum tells whether a copy was
 * changed.
 */
final class SnapshotJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
		.build();

	private SnapshotJson() {
	}

	static byte[] write(Object snapshot) {
		return MAPPER.writeValueAsBytes(snapshot);
	}

}

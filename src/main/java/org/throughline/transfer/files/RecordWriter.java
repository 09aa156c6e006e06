package org.throughline.transfer.files;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes a record as the YAML that {@link RecordReader} reads: names in the record's
 * order, long text on separate lines, without empty values.
 */
final class RecordWriter {

	private static final YAMLMapper MAPPER = YAMLMapper
		.builder(YAMLFactory.builder()
			.enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE, YAMLWriteFeature.MINIMIZE_QUOTES,
					YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
			.disable(YAMLWriteFeature.SPLIT_LINES)
			.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
			.build())
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_EMPTY))
		.build();

	private RecordWriter() {
	}

	static String write(Record content) {
		return MAPPER.writeValueAsString(content);
	}

}

package org.throughline.returns;

import java.util.List;
import java.util.UUID;

import org.throughline.platform.persistence.NumberedRecord;

/** A named list of questions for new requests for narratives. */
public record QuestionTemplateDetails(UUID id, int number, int version, String name,
		List<String> questions) implements NumberedRecord {

	public QuestionTemplateDetails {
		questions = List.copyOf(questions);
	}

	@Override
	public String title() {
		return this.name;
	}

}

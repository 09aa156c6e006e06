package org.throughline.returns;

import java.util.List;

/**
 * New values of a question template.
 */
public record QuestionTemplateEdit(String name, List<String> questions) {

	public QuestionTemplateEdit {
		questions = List.copyOf(questions);
	}

}

package org.throughline.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A named list of questions for new requests for narratives. A sent request keeps its
 * questions.
 */
@Entity
class QuestionTemplate extends NumberedRoot {

	private String name;

	@ElementCollection
	@CollectionTable(name = "question_template_question", joinColumns = @JoinColumn(name = "template_id"))
	@OrderColumn(name = "position")
	@Column(name = "wording")
	private List<String> questions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected QuestionTemplate() {
	}

	QuestionTemplate(UUID partnershipId, int number, QuestionTemplateEdit edit) {
		super(TimeOrderedId.next(), partnershipId, number);
		replaceContent(edit);
	}

	final void replaceContent(QuestionTemplateEdit edit) {
		this.name = edit.name();
		this.questions.clear();
		this.questions.addAll(edit.questions());
	}

	QuestionTemplateDetails details() {
		return new QuestionTemplateDetails(id(), number(), version(), this.name, List.copyOf(this.questions));
	}

}

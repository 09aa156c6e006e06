package org.throughline.returns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.platform.form.FormValues;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.NarrativeAnswer;
import org.throughline.returns.NarrativeAnswer.Passage;
import org.throughline.returns.ReturnFields;
import org.throughline.returns.SubmittedReturn;

/**
 * The form of a narrative return: a text (Markdown) for each question.
 */
record NarrativeReturnForm(@Size(max = 50) List<@Size(max = 20_000) String> answers, @Valid ReturnFields general,
		String version, String press) implements SubmittedReturn {

	NarrativeReturnForm {
		general = Objects.requireNonNullElse(general, ReturnFields.EMPTY);
	}

	static NarrativeReturnForm of(DataRequestDetails file) {
		var given = file.answer(NarrativeAnswer.class).map(NarrativeAnswer::passages).orElse(List.of());
		var answers = new ArrayList<String>();
		for (int place = 0; place < file.questions().size(); place++) {
			answers.add((place < given.size()) ? given.get(place).text() : "");
		}
		return new NarrativeReturnForm(answers, ReturnFields.of(file), FormValues.text(file.request().version()), "");
	}

	@Nullable DraftReturn toDraft(List<String> questions, BindingResult errors) {
		var passages = new ArrayList<Passage>();
		for (int place = 0; place < questions.size(); place++) {
			passages.add(new Passage(questions.get(place), answer(place)));
		}
		boolean answered = passages.stream().anyMatch((passage) -> !passage.text().isEmpty());
		return toDraft(answered, new NarrativeAnswer(passages), errors);
	}

	private String answer(int place) {
		return (place < this.answers.size()) ? this.answers.get(place).strip() : "";
	}

}

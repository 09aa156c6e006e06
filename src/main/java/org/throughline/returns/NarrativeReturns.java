package org.throughline.returns;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Shows narrative returns: each question with its answer.
 */
@Component
class NarrativeReturns implements ReturnPresenter {

	@Override
	public ReturnKind kind() {
		return ReturnKind.NARRATIVE;
	}

	@Override
	public ReturnContents show(DataRequestSummary request, DataReturnDetails answer) {
		var texts = answer.answer(NarrativeAnswer.class)
			.passages()
			.stream()
			.filter(NarrativeAnswer.Passage::answered)
			.map((passage) -> new ReturnContents.LabelledText(passage.question(), passage.text()))
			.toList();
		return new ReturnContents(List.of(), List.of(), texts, List.of());
	}

}

package org.throughline.returns;

import java.util.List;

/**
 * The content of a narrative return: an answer to each question.
 */
public record NarrativeAnswer(List<Passage> passages) {

	public NarrativeAnswer {
		passages = List.copyOf(passages);
	}

	/** Returns the answers as one text (Markdown), each under its question. */
	public String text() {
		var text = new StringBuilder();
		this.passages.stream()
			.filter(Passage::answered)
			.forEach((passage) -> text.append("### ")
				.append(passage.question())
				.append("\n\n")
				.append(passage.text().strip())
				.append("\n\n"));
		return text.toString().strip();
	}

	/**
	 * A question with its answer.
	 *
	 * @param text the answer (Markdown), or an empty string
	 */
	public record Passage(String question, String text) {

		boolean answered() {
			return !this.text.isBlank();
		}

	}

}

package org.throughline.returns;

import java.util.List;
import java.util.UUID;

import org.throughline.platform.form.RuleViolation;

/**
 * The values that only requests for narratives have.
 *
 * @param questions the questions, in order
 * @param groups slugs of groups that are asked
 * @param appointments appointments of scrutineers who are asked
 */
public record NarrativeRequest(List<String> questions, List<String> groups, List<UUID> appointments) {

	private static final int MOST_QUESTIONS = 30;

	/** No questions, no groups and no appointments. */
	public static final NarrativeRequest NONE = new NarrativeRequest(List.of(), List.of(), List.of());

	public NarrativeRequest {
		questions = List.copyOf(questions);
		groups = List.copyOf(groups);
		appointments = List.copyOf(appointments);
	}

	/** Refuses no questions, and more than an addressee answers. */
	static void checkQuestions(List<String> questions) {
		if (questions.isEmpty()) {
			throw new RuleViolation("questions", "returns.questions.missing");
		}
		if (questions.size() > MOST_QUESTIONS) {
			throw new RuleViolation("questions", "returns.questions.tooMany", MOST_QUESTIONS);
		}
	}

}

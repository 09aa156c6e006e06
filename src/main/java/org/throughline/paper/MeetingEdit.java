package org.throughline.paper;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * New values for a meeting.
 *
 * @param source where this is known from
 * @param disclosure what everyone can read of it
 * @param keyDecision whether it takes a key decision
 * @param reports slugs of the reports that it considers
 * @param papers slugs of papers that were written for other meetings and that it
 * considers too
 */
public record MeetingEdit(Meeting meeting, MeetingOutcome outcome, @Nullable String source,
		MeetingDisclosure disclosure, boolean keyDecision, List<String> reports, List<String> papers,
		List<MeetingQuestion> questions) {

	public MeetingEdit {
		outcome = (outcome != null) ? outcome : MeetingOutcome.NONE;
		reports = List.copyOf(reports);
		papers = List.copyOf(papers);
		questions = List.copyOf(questions);
	}

	/** Returns a meeting that considers reports, of which nothing else is known. */
	public static MeetingEdit planned(Meeting meeting, List<String> reports) {
		return new MeetingEdit(meeting, MeetingOutcome.NONE, null, MeetingDisclosure.NONE, false, reports, List.of(),
				List.of());
	}

	MeetingEdit checked() {
		var asked = this.questions;
		return new MeetingEdit(this.meeting.checked(), this.outcome.checked(),
				TextRules.optional("source", this.source, TextRules.LINE), this.disclosure, this.keyDecision,
				this.reports, this.papers,
				IntStream.range(0, asked.size()).mapToObj((at) -> asked.get(at).checked(at)).toList());
	}

	/** Returns whether it has an outcome of the meeting. */
	boolean hasOutcome() {
		return !this.outcome.equals(MeetingOutcome.NONE) || !this.questions.isEmpty();
	}

}

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
 * @param reports slugs of the reports that it considers
 * @param papers slugs of papers that were written for other meetings and that it
 * considers too
 */
public record MeetingEdit(Meeting meeting, MeetingOutcome outcome, @Nullable String source,
		MeetingDisclosure disclosure, List<String> reports, List<String> papers, List<MeetingQuestion> questions) {

	public MeetingEdit {
		outcome = (outcome != null) ? outcome : MeetingOutcome.NONE;
		reports = List.copyOf(reports);
		papers = List.copyOf(papers);
		questions = List.copyOf(questions);
	}

	/** Returns a meeting that considers reports, of which nothing else is known. */
	public static MeetingEdit planned(Meeting meeting, List<String> reports) {
		return new MeetingEdit(meeting, MeetingOutcome.NONE, null, MeetingDisclosure.NONE, reports, List.of(),
				List.of());
	}

	/** Returns the same meeting with another body, day or subject. */
	public MeetingEdit with(Meeting newMeeting, List<String> newReports, List<String> newPapers) {
		return new MeetingEdit(newMeeting, this.outcome, this.source, this.disclosure, newReports, newPapers,
				this.questions);
	}

	/** Returns the same meeting with another agenda item. */
	public MeetingEdit with(Meeting newMeeting, @Nullable String newSource) {
		return new MeetingEdit(newMeeting, this.outcome, newSource, this.disclosure, this.reports, this.papers,
				this.questions);
	}

	/** Returns the same meeting with another decision or minute. */
	public MeetingEdit with(MeetingOutcome newOutcome) {
		return new MeetingEdit(this.meeting, newOutcome, this.source, this.disclosure, this.reports, this.papers,
				this.questions);
	}

	/** Returns the same meeting with other questions. */
	public MeetingEdit with(List<MeetingQuestion> newQuestions) {
		return new MeetingEdit(this.meeting, this.outcome, this.source, this.disclosure, this.reports, this.papers,
				newQuestions);
	}

	/** Returns the same meeting, of which everyone can read more or less. */
	public MeetingEdit with(MeetingDisclosure newDisclosure) {
		return new MeetingEdit(this.meeting, this.outcome, this.source, newDisclosure, this.reports, this.papers,
				this.questions);
	}

	MeetingEdit checked() {
		var asked = this.questions;
		return new MeetingEdit(this.meeting.checked(), this.outcome.checked(),
				TextRules.optional("source", this.source, TextRules.LINE), this.disclosure, this.reports, this.papers,
				IntStream.range(0, asked.size()).mapToObj((at) -> asked.get(at).checked(at)).toList());
	}

	/** Returns whether it says what became of the meeting. */
	boolean hasOutcome() {
		return !this.outcome.equals(MeetingOutcome.NONE) || !this.questions.isEmpty();
	}

}

package org.throughline.paper.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.Errors;

import org.throughline.paper.Meeting;
import org.throughline.paper.MeetingDisclosure;
import org.throughline.paper.MeetingEdit;
import org.throughline.paper.MeetingOutcome;
import org.throughline.paper.MeetingQuestion;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

/**
 * The forms of a meeting that considers reports: each page has the fields of one part,
 * and the others are empty. Questions that are empty are not saved.
 *
 * @param version a checksum of the part, so that two people can edit two parts
 * @param meetsOn its day
 * @param source where this is known from
 * @param disclosure what everyone can read of it
 */
record CouncilMeetingForm(String version, Meeting meeting, DateParts meetsOn, MeetingOutcome outcome, String source,
		String disclosure, Links links, @Size(max = 40) List<QuestionForm> questions) implements FormFields {

	private static final int SPARE_QUESTIONS = 2;

	CouncilMeetingForm {
		meeting = Objects.requireNonNullElse(meeting, Meeting.EMPTY);
		outcome = Objects.requireNonNullElse(outcome, MeetingOutcome.NONE);
	}

	static CouncilMeetingForm of(MeetingEdit content, MeetingPart part) {
		var meeting = content.meeting();
		var form = new CouncilMeetingForm("", switch (part) {
			case DETAILS -> new Meeting(meeting.council(), meeting.body(), null, null, null, null, null);
			case AGENDA -> new Meeting(null, "", null, meeting.itemNumber(), meeting.reference(),
					meeting.forwardPlanReference(), meeting.presentedBy());
			default -> Meeting.EMPTY;
		}, DateParts.of((part == MeetingPart.DETAILS) ? meeting.meetsOn() : null),
				(part == MeetingPart.DECISION) ? content.outcome() : MeetingOutcome.NONE,
				(part == MeetingPart.AGENDA) ? FormValues.text(content.source()) : "",
				(part == MeetingPart.DISCLOSURE) ? content.disclosure().name() : "",
				(part == MeetingPart.DETAILS) ? new Links(content.reports(), content.papers(), content.keyDecision())
						: Links.NONE,
				(part == MeetingPart.QUESTIONS) ? content.questions().stream().map(QuestionForm::of).toList()
						: List.of());
		return form.with(String.valueOf(form.hashCode()), form.questions);
	}

	/** Returns the form with empty questions to fill in. */
	CouncilMeetingForm withSpareQuestions() {
		return with(this.version,
				Stream.concat(filled(), Stream.generate(() -> QuestionForm.EMPTY).limit(SPARE_QUESTIONS)).toList());
	}

	private CouncilMeetingForm with(String newVersion, List<QuestionForm> newQuestions) {
		return new CouncilMeetingForm(newVersion, this.meeting, this.meetsOn, this.outcome, this.source,
				this.disclosure, this.links, newQuestions);
	}

	private Stream<QuestionForm> filled() {
		return this.questions.stream().filter((question) -> !question.blank());
	}

	void check(MeetingPart part, Errors errors) {
		var checks = FormChecks.of(errors);
		switch (part) {
			case DETAILS -> checks.required("meeting.body").date("meetsOn");
			case DECISION -> checks.evidence("outcome.decision").evidence("outcome.minute");
			case DISCLOSURE -> checks.oneOf("disclosure", MeetingDisclosure.class);
			default -> IntStream.range(0, this.questions.size())
				.filter((at) -> !this.questions.get(at).blank())
				.forEach((at) -> checks.required("questions[" + at + "].question", FormChecks.TEXT));
		}
	}

	/** Returns the values of a new meeting. */
	MeetingEdit toEdit() {
		return toEdit(MeetingPart.DETAILS, MeetingEdit.planned(Meeting.EMPTY, List.of()));
	}

	/**
	 * Returns new values of a part.
	 * @throws OptimisticLockingFailureException if the part has changed since
	 */
	MeetingEdit change(MeetingPart part, MeetingEdit stored) {
		if (!this.version.equals(of(stored, part).version)) {
			throw new OptimisticLockingFailureException("part " + part + " of the meeting has changed");
		}
		return toEdit(part, stored);
	}

	private MeetingEdit toEdit(MeetingPart part, MeetingEdit stored) {
		boolean details = part == MeetingPart.DETAILS;
		return new MeetingEdit(meeting(part, stored.meeting()),
				(part == MeetingPart.DECISION) ? this.outcome : stored.outcome(),
				(part == MeetingPart.AGENDA) ? this.source : stored.source(),
				(part == MeetingPart.DISCLOSURE) ? FormValues.requiredChoice(MeetingDisclosure.class, this.disclosure)
						: stored.disclosure(),
				details ? this.links.keyDecision : stored.keyDecision(),
				details ? this.links.reports : stored.reports(), details ? this.links.papers : stored.papers(),
				(part == MeetingPart.QUESTIONS) ? filled().map(QuestionForm::toQuestion).toList() : stored.questions());
	}

	private Meeting meeting(MeetingPart part, Meeting known) {
		var typed = this.meeting;
		return switch (part) {
			case DETAILS -> new Meeting(typed.council(), typed.body(), this.meetsOn.parse().orElse(null),
					known.itemNumber(), known.reference(), known.forwardPlanReference(), known.presentedBy());
			case AGENDA -> new Meeting(known.council(), known.body(), known.meetsOn(), typed.itemNumber(),
					typed.reference(), typed.forwardPlanReference(), typed.presentedBy());
			default -> known;
		};
	}

	/**
	 * The reports and papers that the meeting considers.
	 *
	 * @param reports slugs of reports
	 * @param papers slugs of papers that were written for other meetings
	 */
	record Links(List<String> reports, List<String> papers, boolean keyDecision) {

		static final Links NONE = new Links(List.of(), List.of(), false);

		Links {
			reports = FormValues.chosen(reports);
			papers = FormValues.chosen(papers);
		}

	}

	/** A question. */
	record QuestionForm(String askedBy, String question, String answer) implements FormRow {

		static final QuestionForm EMPTY = new QuestionForm("", "", "");

		static QuestionForm of(MeetingQuestion question) {
			return new QuestionForm(FormValues.text(question.askedBy()), question.question(),
					FormValues.text(question.answer()));
		}

		MeetingQuestion toQuestion() {
			return new MeetingQuestion(this.askedBy, this.question, this.answer);
		}

		@Override
		public boolean blank() {
			return this.askedBy.isEmpty() && this.question.isEmpty() && this.answer.isEmpty();
		}

	}

}

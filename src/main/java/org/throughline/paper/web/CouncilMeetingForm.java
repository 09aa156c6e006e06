package org.throughline.paper.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.paper.Meeting;
import org.throughline.paper.MeetingDetails;
import org.throughline.paper.MeetingDisclosure;
import org.throughline.paper.MeetingEdit;
import org.throughline.paper.MeetingOutcome;
import org.throughline.paper.MeetingQuestion;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of a meeting that considers reports. Questions that are empty are not saved.
 *
 * @param meetsOn its day
 * @param source where this is known from
 * @param disclosure what everyone can read of it
 */
record CouncilMeetingForm(String version, Meeting meeting, DateParts meetsOn, MeetingOutcome outcome, String source,
		String disclosure, Links links,
		@Size(max = 40) List<QuestionForm> questions) implements RecordFields<MeetingEdit> {

	private static final int SPARE_QUESTIONS = 2;

	CouncilMeetingForm {
		meeting = Objects.requireNonNullElse(meeting, Meeting.EMPTY);
		outcome = Objects.requireNonNullElse(outcome, MeetingOutcome.NONE);
	}

	static CouncilMeetingForm of(MeetingDetails details) {
		var content = details.content();
		return new CouncilMeetingForm(String.valueOf(details.version()), content.meeting().on(null),
				DateParts.of(content.meeting().meetsOn()), content.outcome(), FormValues.text(content.source()),
				content.disclosure().name(), new Links(content.reports(), content.papers()),
				content.questions().stream().map(QuestionForm::of).toList());
	}

	/** Returns the form with empty questions to fill in. */
	CouncilMeetingForm withSpareQuestions() {
		var more = new ArrayList<>(filled().toList());
		Stream.generate(() -> QuestionForm.EMPTY).limit(SPARE_QUESTIONS).forEach(more::add);
		return new CouncilMeetingForm(this.version, this.meeting, this.meetsOn, this.outcome, this.source,
				this.disclosure, this.links, more);
	}

	private Stream<QuestionForm> filled() {
		return this.questions.stream().filter((question) -> !question.blank());
	}

	@Override
	public void check(Errors errors) {
		var checks = FormChecks.of(errors)
			.required("meeting.body")
			.date("meetsOn")
			.oneOf("disclosure", MeetingDisclosure.class)
			.evidence("outcome.decision")
			.evidence("outcome.minute");
		IntStream.range(0, this.questions.size())
			.filter((at) -> !this.questions.get(at).blank())
			.forEach((at) -> checks.required("questions[" + at + "].question", FormChecks.TEXT));
	}

	@Override
	public String title() {
		return this.meeting.on(this.meetsOn.parse().orElse(null)).title();
	}

	@Override
	public MeetingEdit toEdit() {
		return new MeetingEdit(this.meeting.on(this.meetsOn.parse().orElse(null)), this.outcome, this.source,
				FormValues.requiredChoice(MeetingDisclosure.class, this.disclosure), this.links.reports,
				this.links.papers,
				filled().map((question) -> new MeetingQuestion(question.askedBy, question.question, question.answer))
					.toList());
	}

	/**
	 * What the meeting considers.
	 *
	 * @param reports slugs of reports
	 * @param papers slugs of papers that were written for other meetings
	 */
	record Links(List<String> reports, List<String> papers) {

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

		@Override
		public boolean blank() {
			return this.askedBy.isEmpty() && this.question.isEmpty() && this.answer.isEmpty();
		}

	}

}

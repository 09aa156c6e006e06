package org.throughline.measure.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.EventDate;
import org.throughline.measure.TrainingAttendance;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingContent;
import org.throughline.measure.TrainingDelivery;
import org.throughline.measure.TrainingDescription;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingEdit;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of a training activity.
 */
record TrainingForm(String id, String version, @NotBlank @Size(max = 300) String title, String kind, String report,
		DateParts from, DateParts until, @Size(max = 200) String held, @Size(max = 300) String events,
		@Size(max = 300) String attendances, String perEvent, @Size(max = 2_000) String topics,
		@Size(max = 500) String audience, String mode, String charge, String provider,
		@Size(max = 300) String providerName, @Size(max = 1_000) String participants,
		@Size(max = 10_000) String summary, @Size(max = 80) String review, List<String> themes) {

	TrainingForm {
		themes = FormValues.chosen(themes);
	}

	static TrainingForm empty(String report) {
		return new TrainingForm(TimeOrderedId.next().toString(), "0", "", "", report, DateParts.EMPTY, DateParts.EMPTY,
				"", "", "", "", "", "", TrainingMode.NOT_STATED.name(), TrainingCharge.NOT_STATED.name(), "", "", "",
				"", "", List.of());
	}

	static TrainingForm of(TrainingDetails activity) {
		var content = activity.content();
		var date = content.date();
		var attendance = content.attendance();
		var delivery = content.delivery();
		var description = content.description();
		return new TrainingForm(activity.id().toString(), FormValues.text(activity.version()), content.title(),
				FormValues.text(content.kind()), FormValues.text(activity.reportSlug()),
				GivenDate.parts(date.from(), date.precision()), GivenDate.parts(date.until(), date.precision()),
				FormValues.text(date.asWritten()), Quantities.text(attendance.events()),
				Quantities.text(attendance.attendances()), attendance.perEvent() ? "true" : "",
				FormValues.text(description.topics()), FormValues.text(attendance.audience()),
				FormValues.text(delivery.mode()), FormValues.text(delivery.charge()),
				(activity.organisation() != null) ? activity.organisation().slug() : "",
				FormValues.text(delivery.providerName()), FormValues.text(attendance.participants()),
				FormValues.text(description.summary()), FormValues.text(description.reviewReference()),
				activity.themes().stream().map(TrainingDetails.Tag::slug).toList());
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("kind", TrainingKind.class)
			.partialDate("from")
			.partialDate("until")
			.rejectIf(!this.until.blank() && GivenDate.precision(this.until) != GivenDate.precision(this.from), "until",
					"training.until.asExact")
			.inOrder("from", "until")
			.oneOf("mode", TrainingMode.class)
			.oneOf("charge", TrainingCharge.class);
	}

	TrainingEdit toEdit() {
		var attendance = new TrainingAttendance(Quantities.read(this.events), Quantities.read(this.attendances),
				this.perEvent.equals("true"), FormValues.orNull(this.audience), FormValues.orNull(this.participants));
		var delivery = new TrainingDelivery(FormValues.requiredChoice(TrainingMode.class, this.mode),
				FormValues.requiredChoice(TrainingCharge.class, this.charge), FormValues.orNull(this.providerName));
		var description = TrainingDescription.of(FormValues.lines(this.topics), FormValues.orNull(this.summary),
				FormValues.orNull(this.review));
		var content = new TrainingContent(FormValues.requiredChoice(TrainingKind.class, this.kind), this.title, date(),
				attendance, delivery, description);
		return new TrainingEdit(content, FormValues.orNull(this.report), FormValues.orNull(this.provider), this.themes,
				FormValues.version(this.version));
	}

	private EventDate date() {
		var precision = GivenDate.precision(this.from);
		var last = GivenDate.dayOrNone(this.until);
		return new EventDate(GivenDate.dayOrNone(this.from),
				(last != null && precision != null) ? EventDate.end(last, precision) : null, precision,
				FormValues.orNull(this.held));
	}

}

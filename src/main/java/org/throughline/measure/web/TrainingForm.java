package org.throughline.measure.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.measure.AttendedPlaces;
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
import org.throughline.measure.TrainingPlaces;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.text.QuantityReader;
import org.throughline.theme.ThemeName;

/**
 * The form of a training activity.
 */
record TrainingForm(String version, @NotBlank @Size(max = 300) String title, String kind, @Valid HeldFields date,
		@Valid AttendanceFields attendance, @Valid DeliveryFields delivery,
		@Valid DescriptionFields description) implements RecordFields<TrainingEdit> {

	/** The date of an activity. */
	record HeldFields(DateParts from, DateParts until, @Size(max = 200) String held) {

		EventDate toDate() {
			var precision = GivenDate.precision(this.from);
			var last = GivenDate.dayOrNone(this.until);
			return new EventDate(GivenDate.dayOrNone(this.from),
					(last != null && precision != null) ? EventDate.end(last, precision) : null, precision,
					FormValues.orNull(this.held));
		}

	}

	/** Events and participants. */
	record AttendanceFields(@Size(max = 300) String events, @Size(max = 300) String attendances, boolean perEvent,
			@Size(max = 500) String audience, @Size(max = 1_000) String participants, @Valid PlacesFields places) {

		TrainingAttendance toAttendance() {
			return new TrainingAttendance(Quantities.read(this.events),
					this.attendances.isEmpty() ? null : AttendedPlaces.attendance(this.attendances), this.perEvent,
					FormValues.orNull(this.audience), FormValues.orNull(this.participants), this.places.toPlaces());
		}

	}

	/** The places. */
	record PlacesFields(String capacity, String booked, String didNotAttend, @Size(max = 500) String note) {

		static PlacesFields of(TrainingPlaces places) {
			return new PlacesFields(FormValues.text(places.capacity()), FormValues.text(places.booked()),
					FormValues.text(places.didNotAttend()), FormValues.text(places.note()));
		}

		TrainingPlaces toPlaces() {
			return new TrainingPlaces(FormValues.wholeNumber(this.capacity), FormValues.wholeNumber(this.booked),
					FormValues.wholeNumber(this.didNotAttend), FormValues.orNull(this.note));
		}

	}

	record DeliveryFields(String mode, String charge, String provider, @Size(max = 500) String providerName) {

		TrainingDelivery toDelivery() {
			return new TrainingDelivery(FormValues.requiredChoice(TrainingMode.class, this.mode),
					FormValues.requiredChoice(TrainingCharge.class, this.charge), FormValues.orNull(this.providerName));
		}

	}

	/** The text of a report about it. */
	record DescriptionFields(String report, @Size(max = 2_000) String topics, @Size(max = 10_000) String summary,
			@Size(max = 80) String review, List<String> themes) {

		DescriptionFields {
			themes = FormValues.chosen(themes);
		}

		TrainingDescription toDescription() {
			return TrainingDescription.of(FormValues.lines(this.topics), FormValues.orNull(this.summary));
		}

	}

	/** Returns the form with mode and charge not stated. */
	TrainingForm notStated() {
		return new TrainingForm(this.version, this.title, this.kind, this.date, this.attendance,
				new DeliveryFields(TrainingMode.NOT_STATED.name(), TrainingCharge.NOT_STATED.name(), "", ""),
				this.description);
	}

	static TrainingForm of(TrainingDetails activity) {
		var content = activity.content();
		var date = content.date();
		var attendance = content.attendance();
		var delivery = content.delivery();
		var description = content.description();
		return new TrainingForm(FormValues.text(activity.version()), content.title(), content.kind().name(),
				new HeldFields(GivenDate.parts(date.from(), date.precision()),
						GivenDate.parts(date.until(), date.precision()), FormValues.text(date.asWritten())),
				new AttendanceFields(Quantities.text(attendance.events()), Quantities.text(attendance.attendances()),
						attendance.perEvent(), FormValues.text(attendance.audience()),
						FormValues.text(attendance.participants()), PlacesFields.of(attendance.places())),
				new DeliveryFields(delivery.mode().name(), delivery.charge().name(),
						FormValues.text(NamedReference.slugOf(activity.links().organisation())),
						FormValues.text(delivery.providerName())),
				new DescriptionFields(FormValues.text(activity.links().report()), FormValues.text(description.topics()),
						FormValues.text(description.summary()), FormValues.text(activity.links().review()),
						activity.links().themes().stream().map(ThemeName::slug).toList()));
	}

	@Override
	public void check(Errors errors) {
		var stated = AttendedPlaces.in(this.attendance.attendances());
		int places = (stated != null) ? stated.places() : 0;
		Integer capacity = FormValues.wholeNumber(this.attendance.places().capacity());
		boolean otherPrecision = GivenDate.precision(this.date.until()) != GivenDate.precision(this.date.from());
		FormChecks.of(errors)
			.oneOf("kind", TrainingKind.class)
			.partialDate("date.from")
			.partialDate("date.until")
			.rejectIf(!this.date.until().blank() && otherPrecision, "date.until", "training.until.asExact")
			.inOrder("date.from", "date.until")
			.number("attendance.events", QuantityReader::count)
			.number("attendance.attendances", AttendedPlaces::attendance)
			.wholeNumber("attendance.places.capacity")
			.rejectIf(stated != null && capacity != null && capacity != places, "attendance.places.capacity",
					"training.places.differ", places)
			.wholeNumber("attendance.places.booked")
			.wholeNumber("attendance.places.didNotAttend")
			.rejectIf(this.attendance.places().toPlaces().moreAbsentThanBooked(), "attendance.places.didNotAttend",
					"training.didNotAttend")
			.oneOf("delivery.mode", TrainingMode.class)
			.oneOf("delivery.charge", TrainingCharge.class);
	}

	@Override
	public TrainingEdit toEdit() {
		var content = new TrainingContent(FormValues.requiredChoice(TrainingKind.class, this.kind), this.title,
				this.date.toDate(), this.attendance.toAttendance(), this.delivery.toDelivery(),
				this.description.toDescription());
		return new TrainingEdit(content, FormValues.orNull(this.description.report()),
				FormValues.orNull(this.delivery.provider()), FormValues.orNull(this.description.review()),
				this.description.themes());
	}

}

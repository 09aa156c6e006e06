package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.AttendedPlaces;
import org.throughline.measure.EvaluationContent;
import org.throughline.measure.TrainingAnswer;
import org.throughline.measure.TrainingAnswer.Activity;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.QuantityReader;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.ReturnFields;
import org.throughline.returns.SubmittedReturn;

/**
 * The form of a return of training. Empty activities are ignored.
 */
record TrainingReturnForm(@Size(max = 50) List<@Valid ActivityFields> activities, @Valid ReturnFields general,
		String version, String press) implements SubmittedReturn {

	private static final int EMPTY_ONES = 2;

	TrainingReturnForm {
		general = Objects.requireNonNullElse(general, ReturnFields.EMPTY);
	}

	static TrainingReturnForm of(DataRequestDetails file) {
		var activities = file.answer(TrainingAnswer.class).map(TrainingAnswer::activities).orElse(List.of());
		return new TrainingReturnForm(activities.stream().map(ActivityFields::of).toList(), ReturnFields.of(file),
				FormValues.text(file.request().version()), "");
	}

	/** Returns the form with empty activities at the end. */
	TrainingReturnForm withEmptyOnes() {
		var more = new ArrayList<>(this.activities);
		for (int count = 0; count < EMPTY_ONES; count++) {
			more.add(ActivityFields.EMPTY);
		}
		return new TrainingReturnForm(more, this.general, this.version, this.press);
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> choices() {
		return Map.of("activities.kind", TrainingKind.class, "activities.delivery.mode", TrainingMode.class,
				"activities.delivery.charge", TrainingCharge.class);
	}

	@Nullable DraftReturn toDraft(BindingResult errors) {
		var given = new ArrayList<Activity>();
		for (int place = 0; place < this.activities.size(); place++) {
			var typed = this.activities.get(place);
			if (!typed.blank()) {
				typed.read("activities[" + place + "].", sending(), given, errors);
			}
		}
		return toDraft(!given.isEmpty(), new TrainingAnswer(given), errors);
	}

	record ActivityFields(@Size(max = 300) String title, String kind, @Size(max = 200) String held,
			@Valid AttendanceFields attendance, DeliveryFields delivery,
			@Valid EvaluationFields evaluation) implements FormRow {

		static final ActivityFields EMPTY = new ActivityFields("", TrainingKind.COURSE.name(), "",
				AttendanceFields.EMPTY, DeliveryFields.NOT_STATED, EvaluationFields.EMPTY);

		ActivityFields {
			delivery = delivery.mode.isEmpty() ? DeliveryFields.NOT_STATED : delivery;
		}

		static ActivityFields of(Activity one) {
			return new ActivityFields(FormValues.text(one.title()), one.kind().name(), FormValues.text(one.held()),
					AttendanceFields.of(one.attendance()),
					new DeliveryFields(one.delivery().mode().name(), one.delivery().charge().name()),
					EvaluationFields.of(one.evaluation()));
		}

		@Override
		public boolean blank() {
			return (this.title + this.held).isEmpty() && this.attendance.equals(AttendanceFields.EMPTY)
					&& this.evaluation.equals(EvaluationFields.EMPTY);
		}

		void read(String path, boolean sending, List<Activity> given, BindingResult errors) {
			FormChecks.of(errors)
				.oneOf(path + "kind", TrainingKind.class)
				.oneOf(path + "delivery.mode", TrainingMode.class)
				.oneOf(path + "delivery.charge", TrainingCharge.class)
				.number(path + "attendance.events", QuantityReader::count)
				.number(path + "attendance.attendances", AttendedPlaces::attendance);
			var chosen = FormValues.choice(TrainingKind.class, this.kind);
			var how = FormValues.choice(TrainingMode.class, this.delivery.mode);
			var costs = FormValues.choice(TrainingCharge.class, this.delivery.charge);
			if (sending && this.title.isEmpty()) {
				errors.rejectValue(path + "title", "training.title.missing");
			}
			if (sending && this.evaluation.changed.isEmpty() && !this.evaluation.measuredHow.isEmpty()) {
				errors.rejectValue(path + "evaluation.changed", "training.changed.missing");
			}
			if (!this.evaluation.changed.isEmpty() && !EvaluationContent.isImpact(this.evaluation.changed)) {
				errors.rejectValue(path + "evaluation.changed", "training.changed.nothing");
			}
			if (chosen != null && how != null && costs != null) {
				given.add(new Activity(FormValues.orNull(this.title), chosen, FormValues.orNull(this.held),
						this.attendance.toAttendance(), new TrainingAnswer.Delivery(how, costs),
						this.evaluation.toEvaluation()));
			}
		}

	}

	/**
	 * The attendance of an activity in the form.
	 */
	record AttendanceFields(@Size(max = 300) String events, @Size(max = 300) String attendances,
			@Size(max = 500) String audience) {

		static final AttendanceFields EMPTY = new AttendanceFields("", "", "");

		static AttendanceFields of(TrainingAnswer.Attendance one) {
			return new AttendanceFields(FormValues.text(one.events()), FormValues.text(one.attendances()),
					FormValues.text(one.audience()));
		}

		TrainingAnswer.Attendance toAttendance() {
			return new TrainingAnswer.Attendance(FormValues.orNull(this.events), FormValues.orNull(this.attendances),
					FormValues.orNull(this.audience));
		}

	}

	/**
	 * The delivery of an activity in the form.
	 */
	record DeliveryFields(String mode, String charge) {

		static final DeliveryFields NOT_STATED = new DeliveryFields(TrainingMode.NOT_STATED.name(),
				TrainingCharge.NOT_STATED.name());

	}

	/**
	 * The evaluation of an activity in the form.
	 */
	record EvaluationFields(@Size(max = 5_000) String changed, @Size(max = 2_000) String measuredHow) {

		static final EvaluationFields EMPTY = new EvaluationFields("", "");

		static EvaluationFields of(TrainingAnswer.Evaluation one) {
			return new EvaluationFields(FormValues.text(one.changed()), FormValues.text(one.measuredHow()));
		}

		TrainingAnswer.Evaluation toEvaluation() {
			return new TrainingAnswer.Evaluation(FormValues.orNull(this.changed), FormValues.orNull(this.measuredHow));
		}

	}

}

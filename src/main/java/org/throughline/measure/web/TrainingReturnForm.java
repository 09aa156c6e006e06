package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.TrainingAnswer;
import org.throughline.measure.TrainingAnswer.Activity;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.DraftReturn;
import org.throughline.returns.SubmittedReturn;

/**
 * The form of a return of training. Empty activities are ignored.
 */
record TrainingReturnForm(@Size(max = 50) List<@Valid ActivityFields> activities, String nothing,
		@Size(max = 5_000) String remark, String version, String press) implements SubmittedReturn {

	private static final int EMPTY_ONES = 2;

	static TrainingReturnForm of(DataRequestDetails file) {
		var latest = file.latest();
		var activities = file.answer(TrainingAnswer.class).map(TrainingAnswer::activities).orElse(List.of());
		return new TrainingReturnForm(activities.stream().map(ActivityFields::of).toList(),
				(latest != null && latest.nothingToReport()) ? "true" : "",
				(latest != null) ? FormValues.text(latest.remark()) : "", FormValues.text(file.request().version()),
				"");
	}

	/** Returns the form with empty activities at the end. */
	TrainingReturnForm withEmptyOnes() {
		var more = new ArrayList<>(this.activities);
		for (int count = 0; count < EMPTY_ONES; count++) {
			more.add(ActivityFields.EMPTY);
		}
		return new TrainingReturnForm(more, this.nothing, this.remark, this.version, this.press);
	}

	@Nullable DraftReturn toDraft(BindingResult errors) {
		var given = new ArrayList<Activity>();
		for (int place = 0; place < this.activities.size(); place++) {
			var typed = this.activities.get(place);
			if (!typed.empty()) {
				typed.read("activities[" + place + "].", sending(), given, errors);
			}
		}
		boolean none = this.nothing.equals("true");
		if (none && !given.isEmpty()) {
			errors.rejectValue("nothing", "returns.nothingAndLines");
		}
		if (sending() && !none && given.isEmpty() && !errors.hasErrors()) {
			errors.rejectValue("nothing", "returns.empty");
		}
		return errors.hasErrors() ? null
				: new DraftReturn(none, FormValues.orNull(this.remark), new TrainingAnswer(given));
	}

	/**
	 * An activity in the form.
	 */
	record ActivityFields(@Size(max = 300) String title, String kind, @Size(max = 200) String held,
			@Size(max = 300) String events, @Size(max = 300) String attendances, @Size(max = 500) String audience,
			String mode, String charge, @Size(max = 5_000) String changed, @Size(max = 2_000) String measuredHow) {

		static final ActivityFields EMPTY = new ActivityFields("", TrainingKind.COURSE.name(), "", "", "", "",
				TrainingMode.NOT_STATED.name(), TrainingCharge.NOT_STATED.name(), "", "");

		static ActivityFields of(Activity one) {
			return new ActivityFields(FormValues.text(one.title()), one.kind().name(), FormValues.text(one.held()),
					FormValues.text(one.events()), FormValues.text(one.attendances()), FormValues.text(one.audience()),
					one.mode().name(), one.charge().name(), FormValues.text(one.changed()),
					FormValues.text(one.measuredHow()));
		}

		boolean empty() {
			return (this.title + this.held + this.events + this.attendances + this.audience + this.changed
					+ this.measuredHow)
				.isEmpty();
		}

		void read(String path, boolean sending, List<Activity> given, BindingResult errors) {
			FormChecks.of(errors)
				.oneOf(path + "kind", TrainingKind.class)
				.oneOf(path + "mode", TrainingMode.class)
				.oneOf(path + "charge", TrainingCharge.class);
			var chosen = FormValues.choice(TrainingKind.class, this.kind);
			var how = FormValues.choice(TrainingMode.class, this.mode);
			var costs = FormValues.choice(TrainingCharge.class, this.charge);
			if (sending && this.title.isEmpty()) {
				errors.rejectValue(path + "title", "training.title.missing");
			}
			if (sending && this.changed.isEmpty() && !this.measuredHow.isEmpty()) {
				errors.rejectValue(path + "changed", "training.changed.missing");
			}
			if (chosen != null && how != null && costs != null) {
				given.add(new Activity(FormValues.orNull(this.title), chosen, FormValues.orNull(this.held),
						FormValues.orNull(this.events), FormValues.orNull(this.attendances),
						FormValues.orNull(this.audience), how, costs, FormValues.orNull(this.changed),
						FormValues.orNull(this.measuredHow)));
			}
		}

		/** Returns the activity as an edit conflict shows it. */
		@Override
		public String toString() {
			return String.join(", ", this.title, this.kind, this.held, this.events, this.attendances, this.audience,
					this.mode, this.charge, this.changed, this.measuredHow);
		}

	}

}

package org.throughline.measure.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

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
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
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
		id = Typed.words(id);
		version = Typed.words(version);
		title = Typed.words(title);
		kind = Typed.words(kind);
		report = Typed.words(report);
		from = Typed.date(from);
		until = Typed.date(until);
		held = Typed.words(held);
		events = Typed.words(events);
		attendances = Typed.words(attendances);
		perEvent = Typed.words(perEvent);
		topics = Typed.words(topics);
		audience = Typed.words(audience);
		mode = Typed.words(mode);
		charge = Typed.words(charge);
		provider = Typed.words(provider);
		providerName = Typed.words(providerName);
		participants = Typed.words(participants);
		summary = Typed.words(summary);
		review = Typed.words(review);
		themes = (themes != null) ? themes.stream().map(Typed::words).filter((one) -> !one.isEmpty()).toList()
				: List.of();
	}

	static TrainingForm empty(String report) {
		return new TrainingForm(TimeOrderedId.next().toString(), "0", "", "", report, DateParts.EMPTY, DateParts.EMPTY,
				"", "", "", "", "", "", TrainingMode.NOT_STATED.name(), TrainingCharge.NOT_STATED.name(), "", "", "",
				"", "", List.of());
	}

	static TrainingForm of(TrainingDetails one) {
		var content = one.content();
		var date = content.date();
		var attendance = content.attendance();
		var delivery = content.delivery();
		var description = content.description();
		return new TrainingForm(one.id().toString(), String.valueOf(one.version()), content.title(),
				content.kind().name(), Typed.shown(content.reportSlug()),
				GivenDate.parts(date.from(), date.precision()), GivenDate.parts(date.until(), date.precision()),
				Typed.shown(date.asWritten()), Quantities.shown(attendance.events()),
				Quantities.shown(attendance.attendances()), attendance.perEvent() ? "true" : "",
				Typed.shown(description.topics()), Typed.shown(attendance.audience()), delivery.mode().name(),
				delivery.charge().name(), (one.organisation() != null) ? one.organisation().slug() : "",
				Typed.shown(delivery.providerName()), Typed.shown(attendance.participants()),
				Typed.shown(description.summary()), Typed.shown(description.reviewReference()),
				one.themes().stream().map(TrainingDetails.Tag::slug).toList());
	}

	@Nullable TrainingEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(TrainingKind.class, this.kind, "kind", errors);
		var how = Typed.choice(TrainingMode.class, this.mode, "mode", errors);
		var costs = Typed.choice(TrainingCharge.class, this.charge, "charge", errors);
		var date = date(errors);
		if (chosen == null || how == null || costs == null || errors.hasErrors()) {
			return null;
		}
		var attendance = new TrainingAttendance(Quantities.typed(this.events), Quantities.typed(this.attendances),
				this.perEvent.equals("true"), Typed.orNothing(this.audience), Typed.orNothing(this.participants));
		var delivery = new TrainingDelivery(how, costs, Typed.orNothing(this.providerName));
		var description = TrainingDescription.of(lines(this.topics), Typed.orNothing(this.summary),
				Typed.orNothing(this.review));
		return new TrainingEdit(new TrainingContent(Typed.orNothing(this.report), chosen, this.title, date, attendance,
				delivery, description), Typed.orNothing(this.provider), this.themes, Typed.version(this.version));
	}

	private EventDate date(BindingResult errors) {
		var first = GivenDate.dayOrNone(this.from);
		var last = GivenDate.dayOrNone(this.until);
		if (first == null && !this.from.blank()) {
			errors.rejectValue("from", "date.unreal");
		}
		if (last == null && !this.until.blank()) {
			errors.rejectValue("until", "date.unreal");
		}
		var precision = GivenDate.precision(this.from);
		if (last != null && (precision == null || precision != GivenDate.precision(this.until))) {
			errors.rejectValue("until", "training.until.asExact");
			return EventDate.UNKNOWN;
		}
		var end = (last != null && precision != null) ? EventDate.end(last, precision) : null;
		Typed.inOrder(first, end, "until", errors);
		return new EventDate(first, end, precision, Typed.orNothing(this.held));
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}

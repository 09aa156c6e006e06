package org.throughline.measure.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.EventDate;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingEdit;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A training activity as typed.
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
		return new TrainingForm(one.id().toString(), String.valueOf(one.version()), one.title(), one.kind().name(),
				Typed.shown(one.reportSlug()), GivenDate.parts(one.held().from(), one.held().precision()),
				GivenDate.parts(one.held().until(), one.held().precision()), Typed.shown(one.held().asWritten()),
				Quantities.shown(one.events()), Quantities.shown(one.attendances()), one.perEvent() ? "true" : "",
				String.join("\n", one.topics()), Typed.shown(one.audience()), one.mode().name(), one.charge().name(),
				Typed.shown(one.providerSlug()), Typed.shown(one.providerName()), Typed.shown(one.participants()),
				Typed.shown(one.summary()), Typed.shown(one.review()),
				one.themes().stream().map(TrainingDetails.Tag::slug).toList());
	}

	@Nullable TrainingEdit toEdit(BindingResult errors) {
		var chosen = Typed.choice(TrainingKind.class, this.kind, "kind", errors);
		var how = Typed.choice(TrainingMode.class, this.mode, "mode", errors);
		var costs = Typed.choice(TrainingCharge.class, this.charge, "charge", errors);
		var when = held(errors);
		return (chosen == null || how == null || costs == null || errors.hasErrors()) ? null
				: new TrainingEdit(Typed.orNothing(this.report), chosen, this.title, lines(this.topics), when,
						Quantities.typed(this.events), Quantities.typed(this.attendances), this.perEvent.equals("true"),
						Typed.orNothing(this.audience), how, costs, Typed.orNothing(this.provider),
						Typed.orNothing(this.providerName), Typed.orNothing(this.summary),
						Typed.orNothing(this.participants), Typed.orNothing(this.review), this.themes,
						Typed.version(this.version));
	}

	private EventDate held(BindingResult errors) {
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

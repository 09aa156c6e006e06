package org.throughline.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Messages;
import org.throughline.measure.TrainingAnswer.Activity;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.platform.time.DatePrecision;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.DataReturnDetails;
import org.throughline.returns.ReturnAccepted;
import org.throughline.returns.ReturnContents;
import org.throughline.returns.ReturnKind;
import org.throughline.returns.ReturnPresenter;

import static java.util.Locale.UK;

/**
 * Shows returns of training, and adds accepted ones to the partnership's training.
 */
@Component
class ReturnedTraining implements ReturnPresenter {

	private static final List<String> COLUMNS = List.of("Training", "Type", "Date", "Number of events", "Attendance",
			"Audience", "Format and charge", "Impact");

	private final TrainingService training;

	private final Messages messages;

	private final TrainingActivityRepository activities;

	ReturnedTraining(TrainingService training, Messages messages, TrainingActivityRepository activities) {
		this.training = training;
		this.messages = messages;
		this.activities = activities;
	}

	@Override
	public ReturnKind kind() {
		return ReturnKind.TRAINING;
	}

	@Override
	public ReturnContents show(DataRequestSummary request, DataReturnDetails answer) {
		var rows = answer.answer(TrainingAnswer.class)
			.activities()
			.stream()
			.map((one) -> List.of(text(one.title()), this.messages.label(one.kind()), text(one.held()),
					text(one.attendance().events()), text(one.attendance().attendances()),
					text(one.attendance().audience()),
					"%s, %s".formatted(this.messages.label(one.delivery().mode()),
							this.messages.label(one.delivery().charge()).toLowerCase(UK)),
					impact(one)))
			.toList();
		return new ReturnContents(COLUMNS, rows, List.of(), existing(request));
	}

	private static String impact(Activity one) {
		String changed = one.evaluation().changed();
		if (changed == null) {
			return "Not evaluated";
		}
		return (one.evaluation().measuredHow() != null) ? changed + "\nMethod: " + one.evaluation().measuredHow()
				: changed;
	}

	private static String text(@Nullable String words) {
		return Objects.requireNonNullElse(words, "");
	}

	/** Returns the titles of this organisation's activities in the period. */
	private List<String> existing(DataRequestSummary request) {
		return this.activities.findTitles(request.partnership().id(), request.addressee().id(),
				request.links().reportSlug(), request.content().startsOn(), request.content().endsOn(), request.id());
	}

	@Override
	public Optional<PageLink> recorded(DataRequestSummary request) {
		return Optional.of(new PageLink("Training", "/manage/" + request.partnership().slug() + "/training"));
	}

	/** Adds accepted training with its evaluations. */
	@EventListener
	void accepted(ReturnAccepted event) {
		var request = event.request();
		if (request.content().kind() != ReturnKind.TRAINING) {
			return;
		}
		var added = event.accepted()
			.answer(TrainingAnswer.class)
			.activities()
			.stream()
			.map((one) -> new EvaluatedTraining(edit(request, one), evaluation(one)))
			.toList();
		this.training.addAll(request.partnership().id(), added, request.id());
	}

	private static @Nullable EvaluationContent evaluation(Activity one) {
		String changed = one.evaluation().changed();
		return (changed != null && EvaluationContent.isImpact(changed))
				? new EvaluationContent(changed, one.evaluation().measuredHow(), null) : null;
	}

	private static TrainingEdit edit(DataRequestSummary request, Activity one) {
		var date = (one.held() != null) ? EventDate.read(one.held(), null)
				: new EventDate(request.content().startsOn(), request.content().endsOn(), DatePrecision.DAY, null);
		var attendance = new TrainingAttendance(counted(one.attendance().events(), QuantityReader::count),
				counted(one.attendance().attendances(), AttendedPlaces::attendance), false, one.attendance().audience(),
				null, TrainingPlaces.NONE);
		var content = new TrainingContent(one.kind(), text(one.title()), date, attendance,
				new TrainingDelivery(one.delivery().mode(), one.delivery().charge(), null), TrainingDescription.NONE);
		return new TrainingEdit(content, request.links().reportSlug(), request.addressee().slug(), null, List.of());
	}

	/**
	 * Reads a count. One that is not clear is asked about, so the return is not accepted.
	 */
	private static @Nullable Quantity counted(@Nullable String words, Function<String, Quantity> reader) {
		try {
			return (words != null) ? reader.apply(words) : null;
		}
		catch (UnclearNumber unclear) {
			throw new RuleViolation("request", unclear.key(), unclear.text());
		}
	}

}

package org.throughline.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.ImportedTraining.ImportedActivity;
import org.throughline.measure.ImportedTraining.ImportedCommunication;
import org.throughline.measure.ImportedTraining.ImportedEvaluation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * Takes in what reports say of training and communication as a file gives it, all or
 * nothing.
 */
@Service
@Transactional(readOnly = true)
public class TrainingImportService {

	private final TrainingService activities;

	private final CommunicationService communications;

	private final MeasureRows rows;

	TrainingImportService(TrainingService activities, CommunicationService communications, MeasureRows rows) {
		this.activities = activities;
		this.communications = communications;
		this.rows = rows;
	}

	/**
	 * Takes in a file; processes and the partnership's business manager may.
	 * @throws ImportRefused with every problem found
	 */
	@Transactional
	public void importTraining(ImportedTraining file) {
		var place = this.rows.ownPartnership(file.partnership());
		var problems = new ArrayList<ImportProblem>();
		var training = Objects.requireNonNullElse(file.training(), List.<ImportedActivity>of());
		for (int at = 0; at < training.size(); at++) {
			var one = training.get(at);
			this.rows.attempt("training[" + at + "]", problems, () -> take(place, one));
		}
		var told = Objects.requireNonNullElse(file.communications(), List.<ImportedCommunication>of());
		for (int at = 0; at < told.size(); at++) {
			var one = told.get(at);
			this.rows
				.attempt(
						"communications[" + at + "]", problems, () -> this.communications.add(place,
								TimeOrderedId.next(), new CommunicationContent(one.report(), one.kind(), one.title(),
										one.frequency(), quantity(one.reach()), one.audience(), one.wording()),
								one.key()));
		}
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
	}

	private void take(UUID place, ImportedActivity one) {
		int number = this.activities.add(place, TimeOrderedId.next(),
				new TrainingEdit(content(one), one.provider(), Objects.requireNonNullElse(one.themes(), List.of()), 0),
				one.key());
		for (var evaluation : Objects.requireNonNullElse(one.evaluations(), List.<ImportedEvaluation>of())) {
			this.activities.evaluate(place, number, TimeOrderedId.next(),
					new EvaluationContent(evaluation.changed(), evaluation.measuredHow(), evaluation.evaluatedOn(),
							precision(evaluation.evaluatedOn(), evaluation.precision())));
		}
	}

	private static TrainingContent content(ImportedActivity one) {
		var date = new EventDate(one.heldFrom(), one.heldUntil(), precision(one.heldFrom(), one.heldPrecision()),
				one.held());
		var attendance = new TrainingAttendance(quantity(one.events()), quantity(one.attendances()),
				Boolean.TRUE.equals(one.perEvent()), one.audience(), one.participants());
		var delivery = new TrainingDelivery(Objects.requireNonNullElse(one.mode(), TrainingMode.NOT_STATED),
				Objects.requireNonNullElse(one.charge(), TrainingCharge.NOT_STATED), one.providerName());
		return new TrainingContent(one.report(), one.kind(), one.title(), date, attendance, delivery,
				TrainingDescription.of(Objects.requireNonNullElse(one.topics(), List.of()), one.summary(),
						one.review()));
	}

	private static @Nullable DatePrecision precision(@Nullable LocalDate day, @Nullable DatePrecision precision) {
		return (day == null) ? null : Objects.requireNonNullElse(precision, DatePrecision.DAY);
	}

	private static @Nullable Quantity quantity(@Nullable String words) {
		return (words != null) ? CountParser.read(words) : null;
	}

}

package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.TrainingService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of an evaluation of training.
 */
@Component
class EvaluationRecordPages implements RecordPages {

	private final TrainingService activities;

	EvaluationRecordPages(TrainingService activities) {
		this.activities = activities;
	}

	@Override
	public String path() {
		return "training/{number}/evaluations/{evaluation}";
	}

	@Override
	public String kind() {
		return "evaluation";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var activity = this.activities.find(partnershipId, path.number());
		var evaluation = this.activities.evaluation(activity, path.number("evaluation"));
		return new Found(evaluation.id(), "Evaluation of " + activity.content().title(), evaluation.version(),
				activity.content().title(), "training/" + activity.number());
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.activities.removeEvaluation(partnershipId, path.number(), path.number("evaluation"), version);
	}

}

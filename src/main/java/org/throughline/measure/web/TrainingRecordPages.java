package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.TrainingService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of a training activity.
 */
@Component
class TrainingRecordPages implements RecordPages {

	private final TrainingService activities;

	TrainingRecordPages(TrainingService activities) {
		this.activities = activities;
	}

	@Override
	public String path() {
		return "training/{number}";
	}

	@Override
	public String kind() {
		return "training";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var activity = this.activities.summary(partnershipId, path.number());
		return new Found(activity.id(), activity.title(), activity.version(), "Training", "training");
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.activities.remove(partnershipId, path.number(), version);
	}

}

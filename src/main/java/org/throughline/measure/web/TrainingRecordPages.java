package org.throughline.measure.web;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.TrainingService;
import org.throughline.platform.form.RecordPages;

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
	public Found find(UUID partnershipId, Map<String, String> path) {
		var activity = this.activities.find(partnershipId, RecordNumber.of(path));
		return new Found(activity.id(), activity.content().title(), activity.version(), "Training", "training");
	}

	@Override
	public void remove(UUID partnershipId, Map<String, String> path, int version) {
		this.activities.remove(partnershipId, RecordNumber.of(path), version);
	}

}

package org.throughline.review.web;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RecordPages;
import org.throughline.review.LearningSummaryService;

/**
 * The change history and removal of learning summaries.
 */
@Component
class LearningSummaryPages implements RecordPages {

	private final LearningSummaryService summaries;

	LearningSummaryPages(LearningSummaryService summaries) {
		this.summaries = summaries;
	}

	@Override
	public String path() {
		return "learning-summaries/{summary}";
	}

	@Override
	public String kind() {
		return "learningSummary";
	}

	@Override
	public Found find(UUID partnershipId, Map<String, String> path) {
		var summary = this.summaries.details(partnershipId, path.getOrDefault("summary", ""));
		return new Found(summary.id(), summary.title(), summary.version(), "Learning summaries", "learning-summaries");
	}

	@Override
	public void remove(UUID partnershipId, Map<String, String> path, int version) {
		this.summaries.remove(partnershipId, path.getOrDefault("summary", ""), version);
	}

}

package org.throughline.review.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
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
	public Found find(UUID partnershipId, RecordPath path) {
		var summary = this.summaries.details(partnershipId, path.text("summary"));
		return new Found(summary.id(), summary.title(), summary.version(), "Learning summaries", "learning-summaries");
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.summaries.remove(partnershipId, path.text("summary"), version);
	}

}

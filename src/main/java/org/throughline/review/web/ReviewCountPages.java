package org.throughline.review.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.review.ReviewCountService;

/**
 * The change history and removal of declared numbers of reviews.
 */
@Component
class ReviewCountPages implements RecordPages {

	private final ReviewCountService counts;

	private final EnumChoices enums;

	ReviewCountPages(ReviewCountService counts, EnumChoices enums) {
		this.counts = counts;
		this.enums = enums;
	}

	@Override
	public String path() {
		return "review-counts/{id}";
	}

	@Override
	public String kind() {
		return "reviewCount";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var count = this.counts.find(partnershipId, path.id("id"));
		return new Found(count.id(), this.enums.label(count.measure()) + " " + count.periodLabel(), count.version(),
				"Declared review numbers", "review-counts");
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.counts.remove(partnershipId, path.id("id"), version);
	}

}

package org.throughline.review;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.list.BulkContent;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.theme.ThemeName;

/**
 * Changes reviews that are ticked in a list, by the rules of single edits, so that none
 * is published or withdrawn by it; for the business manager.
 */
@Service
@Transactional
public class BulkReviewService extends BulkContent<ReviewDetails> {

	private final ReviewService reviews;

	private final ReviewEditService editing;

	private final CurrentUser user;

	BulkReviewService(ReviewService reviews, ReviewEditService editing, CurrentUser user) {
		this.reviews = reviews;
		this.editing = editing;
		this.user = user;
	}

	@Override
	protected ReviewDetails find(UUID partnershipId, String key) {
		this.user.requireManager(partnershipId);
		return this.reviews.details(partnershipId, key);
	}

	@Override
	protected int version(ReviewDetails review) {
		return review.version();
	}

	@Override
	protected List<String> themes(ReviewDetails review) {
		return review.tags().themes().stream().map(ThemeName::slug).toList();
	}

	@Override
	protected Visibility visibility(ReviewDetails review) {
		return review.review().progress().visibility();
	}

	@Override
	protected void edit(UUID partnershipId, String key, ReviewDetails review, List<String> themes,
			Visibility visibility) {
		var content = review.content();
		this.editing.edit(partnershipId, key,
				new ReviewEdit(content.with(content.progress().withVisibility(visibility)), themes,
						review.tags().partners(), version(review)));
	}

}

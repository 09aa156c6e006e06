package org.throughline.review;

import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.list.BulkChange;
import org.throughline.platform.list.BulkContent;
import org.throughline.platform.list.BulkRow;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.theme.ThemeName;

/**
 * Changes reviews that are ticked in a list, by the rules of single edits, so that none
 * is published or withdrawn by it; for the business manager.
 */
@Service
@Transactional
public class BulkReviewService extends BulkContent {

	private final ReviewService reviews;

	private final ReviewEditService editing;

	private final CurrentUser user;

	BulkReviewService(ReviewService reviews, ReviewEditService editing, CurrentUser user) {
		this.reviews = reviews;
		this.editing = editing;
		this.user = user;
	}

	@Override
	protected BulkRow find(UUID partnershipId, String key) {
		this.user.requireManager(partnershipId);
		var review = this.reviews.details(partnershipId, key);
		var content = review.content();
		return new BulkRow(Objects.requireNonNullElse(review.review().naming().pseudonym(), key), review.version(),
				review.tags().themes().stream().map(ThemeName::slug).toList(), BulkChange.VISIBILITY,
				content.progress().visibility().name(), (themes,
						visibility) -> this.editing
							.edit(partnershipId, key,
									new ReviewEdit(
											content.with(
													content.progress()
														.withVisibility(FormValues.requiredChoice(Visibility.class,
																visibility))),
											themes, review.tags().partners(), review.version())));
	}

}

package org.throughline.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.throughline.theme.ThemeService;

/**
 * Manages the learning points of reviews.
 */
@Service
public class LearningPointService extends ReviewPartService<LearningPoint, LearningPointDetails, LearningPointEdit> {

	private final PseudonymCheck pseudonyms;

	private final ThemeService themes;

	LearningPointService(EditableReviews reviews, PseudonymCheck pseudonyms, ThemeService themes) {
		super(LearningPoint.class, reviews);
		this.pseudonyms = pseudonyms;
		this.themes = themes;
	}

	@Override
	public List<LearningPointDetails> of(ReviewDetails review) {
		return review.learning().points();
	}

	@Override
	LearningPoint create(CaseReview review, LearningPointEdit edit) {
		return new LearningPoint(review, edit.content(), this.themes.known().ids("themes", edit.themeSlugs()));
	}

	@Override
	void replace(LearningPoint point, LearningPointEdit edit) {
		point.replaceContent(edit.content(), this.themes.known().ids("themes", edit.themeSlugs()));
	}

	@Override
	void check(Subject review, @Nullable Integer number, LearningPointEdit edit) {
		if (edit.content().visibility().summaryReadableByPublic()) {
			this.pseudonyms.hidden(review.partnershipId(), review.content().publicPseudonym())
				.refuseIn("wording", edit.content().wording());
		}
	}

}

package org.throughline.action;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.list.BulkContent;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;

/**
 * Changes recommendations that are ticked in a list, by the rules of single edits; for
 * the business manager.
 */
@Service
@Transactional
public class BulkRecommendationService extends BulkContent<RecommendationDetails> {

	private final RecommendationService recommendations;

	private final CurrentUser user;

	BulkRecommendationService(RecommendationService recommendations, CurrentUser user) {
		this.recommendations = recommendations;
		this.user = user;
	}

	@Override
	protected RecommendationDetails find(UUID partnershipId, String key) {
		this.user.requireManager(partnershipId);
		return this.recommendations.details(partnershipId, key);
	}

	@Override
	protected int version(RecommendationDetails details) {
		return details.recommendation().identity().version();
	}

	@Override
	protected List<String> themes(RecommendationDetails details) {
		return NamedReference.slugs(details.themes());
	}

	@Override
	protected Visibility visibility(RecommendationDetails details) {
		return details.recommendation().content().visibility();
	}

	@Override
	protected void edit(UUID partnershipId, String key, RecommendationDetails details, List<String> themes,
			Visibility visibility) {
		this.recommendations.edit(partnershipId, key,
				new RecommendationEdit(details.recommendation().content().withVisibility(visibility),
						NamedReference.slugs(details.organisations()), themes, version(details)));
	}

}

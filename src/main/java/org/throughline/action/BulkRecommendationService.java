package org.throughline.action;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.list.BulkChange;
import org.throughline.platform.list.BulkContent;
import org.throughline.platform.list.BulkRow;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;

/**
 * Changes recommendations that are ticked in a list, by the rules of single edits; for
 * the business manager.
 */
@Service
@Transactional
public class BulkRecommendationService extends BulkContent {

	private final RecommendationService recommendations;

	private final CurrentUser user;

	BulkRecommendationService(RecommendationService recommendations, CurrentUser user) {
		this.recommendations = recommendations;
		this.user = user;
	}

	@Override
	protected BulkRow find(UUID partnershipId, String key) {
		this.user.requireManager(partnershipId);
		var details = this.recommendations.details(partnershipId, key);
		var one = details.recommendation();
		return new BulkRow(one.title(), one.identity().version(), NamedReference.slugs(details.themes()),
				BulkChange.VISIBILITY, one.content().visibility().name(),
				(themes, visibility) -> this.recommendations.edit(partnershipId, key,
						new RecommendationEdit(
								one.content().withVisibility(FormValues.requiredChoice(Visibility.class, visibility)),
								NamedReference.slugs(details.organisations()), themes, one.identity().version())));
	}

}

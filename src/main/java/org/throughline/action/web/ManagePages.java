package org.throughline.action.web;

import org.throughline.action.ActionSummary;
import org.throughline.action.RecommendationSummary;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.NamedReference;

/**
 * Addresses and breadcrumbs of the business manager's pages on actions.
 */
final class ManagePages {

	private ManagePages() {
	}

	static String actions(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/actions";
	}

	static String action(PartnershipSummary partnership, String reference) {
		return actions(partnership) + "/" + reference;
	}

	static String verification(PartnershipSummary partnership) {
		return action(partnership, "verify");
	}

	static String recommendations(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/recommendations";
	}

	static String recommendation(PartnershipSummary partnership, String reference) {
		return recommendations(partnership) + "/" + reference;
	}

	static String letters(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/letters";
	}

	static PageLink lettersLink(PartnershipSummary partnership) {
		return new PageLink("Responses and letters", letters(partnership));
	}

	static PageLink agencyLink(PartnershipSummary partnership, NamedReference organisation) {
		return new PageLink(organisation.name(), letters(partnership) + "/agencies/" + organisation.slug());
	}

	static PageLink actionsLink(PartnershipSummary partnership) {
		return new PageLink("Actions", actions(partnership));
	}

	static PageLink recommendationsLink(PartnershipSummary partnership) {
		return new PageLink("Recommendations", recommendations(partnership));
	}

	static PageLink link(PartnershipSummary partnership, ActionSummary action) {
		return new PageLink(action.title(), action(partnership, action.reference()));
	}

	static PageLink link(PartnershipSummary partnership, RecommendationSummary recommendation) {
		return new PageLink(recommendation.title(), recommendation(partnership, recommendation.reference()));
	}

}

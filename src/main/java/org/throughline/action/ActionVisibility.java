package org.throughline.action;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;

import static java.util.Objects.requireNonNull;

/**
 * The recommendations and actions that a reader may see (domain brief d.4): the business
 * manager all, who reads drafts all but what is internal, a partner agency also what it
 * owns or is addressed with, the public what is public.
 */
@Component
class ActionVisibility {

	private static final String PUBLIC_ACTION = "a.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')";

	private static final String PUBLIC_RECOMMENDATION = "r.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')";

	private static final String OWN_RECOMMENDATION = """
			exists (select from recommendation_party x
			  where x.recommendation_id = r.id and x.organisation_id = any(:readerOrganisations))""";

	private static final String PUBLIC_PLAN = "pl.visibility in ('SUMMARY_PUBLIC', 'PUBLIC')";

	private static final String PUBLIC_UPDATE = "u.visibility = 'PUBLIC' and a.visibility = 'PUBLIC'";

	private final CurrentUser user;

	ActionVisibility(CurrentUser user) {
		this.user = user;
	}

	/** Returns the reader's permissions in the partnership. */
	Reader in(UUID partnershipId) {
		return new Reader(this.user.manages(partnershipId), this.user.readsDrafts(partnershipId),
				agencies(partnershipId));
	}

	/** The agencies the reader acts for, and where. */
	List<Agency> agencies() {
		return this.user.grants().stream().filter(ActionVisibility::actsForAgency).map(Agency::of).distinct().toList();
	}

	private Set<UUID> agencies(UUID partnershipId) {
		return agencies().stream()
			.filter((agency) -> agency.partnershipId().equals(partnershipId))
			.map(Agency::organisationId)
			.collect(Collectors.toSet());
	}

	private static boolean actsForAgency(Grant grant) {
		return grant.role() == Role.PARTNER_AGENCY && grant.partnershipId() != null && grant.organisationId() != null;
	}

	/** An organisation the reader acts for in one partnership. */
	record Agency(UUID partnershipId, UUID organisationId) {

		static Agency of(Grant grant) {
			return new Agency(requireNonNull(grant.partnershipId()), requireNonNull(grant.organisationId()));
		}

	}

	/**
	 * A reader of one partnership.
	 *
	 * @param manages its business manager
	 * @param readsDrafts who reads what is not public yet
	 * @param organisations the agencies the reader acts for there
	 */
	record Reader(boolean manages, boolean readsDrafts, Set<UUID> organisations) {

		static final Reader EVERYBODY = new Reader(false, false, Set.of());

		/** Condition on the actions {@code a} the reader may see. */
		String actions() {
			return visible("a.visibility <> 'INTERNAL'", PUBLIC_ACTION, "a.owner_id = any(:readerOrganisations)");
		}

		/** Condition on the recommendations {@code r} the reader may see. */
		String recommendations() {
			return visible("r.visibility <> 'INTERNAL'", PUBLIC_RECOMMENDATION, OWN_RECOMMENDATION);
		}

		/**
		 * Condition on the recommendations {@code r} of which the reader sees more than
		 * the public.
		 */
		String insideRecommendation() {
			return (this.manages || this.readsDrafts) ? "true"
					: this.organisations.isEmpty() ? "false" : OWN_RECOMMENDATION;
		}

		/** Condition on the plans {@code pl} the reader may see. */
		String plans() {
			return visible("pl.visibility <> 'INTERNAL'", PUBLIC_PLAN, """
					exists (select from action_plan_party x
					  where x.plan_id = pl.id and x.organisation_id = any(:readerOrganisations))""");
		}

		/** Condition on the letters {@code l} the reader may see. */
		String letters() {
			return (this.manages || this.readsDrafts) ? "true" : "l.organisation_id = any(:readerOrganisations)";
		}

		/** Condition on the updates {@code u} of action {@code a} the reader may see. */
		String updates() {
			return visible("u.visibility <> 'INTERNAL'", PUBLIC_UPDATE, """
					a.visibility <> 'INTERNAL'
					and a.owner_id = any(:readerOrganisations)""");
		}

		/**
		 * Returns the condition on records: all for managers, shared ones for readers of
		 * drafts, public ones and shared ones of their own for agencies.
		 */
		private String visible(String shared, String everyone, String own) {
			if (this.manages) {
				return "true";
			}
			if (this.readsDrafts) {
				return shared;
			}
			return this.organisations.isEmpty() ? everyone : "((" + everyone + ") or (" + shared + " and " + own + "))";
		}

		Map<String, Object> parameters() {
			return Map.of("readerOrganisations", this.organisations.toArray(UUID[]::new));
		}

		/** Whether the reader sees more of this owner's actions than the public. */
		boolean inside(@Nullable UUID ownerId) {
			return this.manages || this.readsDrafts || (ownerId != null && this.organisations.contains(ownerId));
		}

	}

}

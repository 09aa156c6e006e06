package org.throughline.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads the partnerships and organisations for which roles can be granted.
 */
@Component
class GrantScopes {

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final OrganisationChoices choices;

	private final JdbcClient jdbc;

	GrantScopes(PartnershipService partnerships, OrganisationService organisations, OrganisationChoices choices,
			JdbcClient jdbc) {
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.choices = choices;
		this.jdbc = jdbc;
	}

	List<Choice> partnerships() {
		return this.partnerships.all().stream().map((each) -> new Choice(each.slug(), each.name())).toList();
	}

	/** Returns the current and former members of the partnership. */
	List<Choice> organisations(String partnership) {
		return this.partnerships.find(partnership).map((found) -> this.choices.members(found.id())).orElse(List.of());
	}

	List<Choice> groups(String partnership) {
		return this.partnerships.find(partnership).map((found) -> this.choices.groups(found.id())).orElse(List.of());
	}

	/**
	 * Returns the group of a partnership.
	 * @throws NotFoundException if it has none with this slug
	 */
	@Nullable UUID groupId(@Nullable UUID partnershipId, @Nullable String slug) {
		return (slug == null || partnershipId == null) ? null
				: this.jdbc.sql("select g.id from group_label g where g.partnership_id = ? and g.slug = ?")
					.params(partnershipId, slug)
					.query(UUID.class)
					.optional()
					.orElseThrow(NotFoundException::new);
	}

	@Nullable UUID partnershipId(@Nullable String slug) {
		return (slug != null) ? this.partnerships.require(slug).id() : null;
	}

	@Nullable UUID organisationId(@Nullable String slug) {
		return (slug != null)
				? Optional.ofNullable(this.organisations.idsBySlug().get(slug)).orElseThrow(NotFoundException::new)
				: null;
	}

	/** Returns the slug of the partnership of the person's oldest grant. */
	Optional<String> firstPartnershipOf(UUID userId) {
		return this.jdbc.sql("""
				select p.slug from role_grant g join partnership_label p on p.id = g.partnership_id
				where g.user_id = ? order by g.id limit 1""").param(userId).query(String.class).optional();
	}

}

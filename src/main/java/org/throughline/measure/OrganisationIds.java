package org.throughline.measure;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * The identifiers of organisations.
 *
 * @param bySlug identifiers by slug
 */
record OrganisationIds(Map<String, UUID> bySlug) {

	/**
	 * Returns the identifier of the organisation with this slug, or {@code null} if there
	 * is no slug.
	 * @param field the field of the violation if there is no such organisation
	 */
	@Nullable UUID of(String field, @Nullable String slug) {
		if (slug == null) {
			return null;
		}
		UUID id = this.bySlug.get(slug);
		if (id == null) {
			throw new RuleViolation(field, "measure.organisation.unknown", slug);
		}
		return id;
	}

}

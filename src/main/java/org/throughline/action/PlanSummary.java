package org.throughline.action;

import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;
import org.throughline.platform.persistence.NamedReference;

/**
 * An action plan.
 *
 * @param version the version for optimistic locking
 * @param organisation the organisation it belongs to, or {@code null} for the
 * partnership's own
 * @param reportSlug the report it belongs to
 * @param actions the number of its actions
 * @param actionsVerified the number of them that are verified complete
 */
public record PlanSummary(UUID id, String slug, int version, PlanContent content,
		@EmbeddedColumnNaming("organisation_%s") @Nullable NamedReference organisation, @Nullable String reportSlug,
		int actions, int actionsVerified) implements ManagedRecord {

	@Override
	public String title() {
		return this.content.title();
	}

}

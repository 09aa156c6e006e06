package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;

/**
 * Actions that belong together because they were agreed together.
 */
@Entity
class ActionPlan {

	@Id
	private UUID id;

	private UUID partnershipId;

	private String slug;

	private String title;

	private @Nullable UUID organisationId;

	private @Nullable String description;

	private @Nullable String reportSlug;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected ActionPlan() {
	}

	ActionPlan(UUID partnershipId, String slug, String title, @Nullable UUID organisationId,
			@Nullable String description, @Nullable String reportSlug, Visibility visibility) {
		this.id = TimeOrderedId.next();
		this.partnershipId = partnershipId;
		this.slug = slug;
		take(title, organisationId, description, reportSlug, visibility);
	}

	/** Replaces the content. */
	void describe(String newTitle, @Nullable UUID newOrganisationId, @Nullable String newDescription,
			@Nullable String newReportSlug, Visibility newVisibility) {
		take(newTitle, newOrganisationId, newDescription, newReportSlug, newVisibility);
	}

	private void take(String newTitle, @Nullable UUID newOrganisationId, @Nullable String newDescription,
			@Nullable String newReportSlug, Visibility newVisibility) {
		Assert.hasText(newTitle, "a plan is called something");
		this.title = newTitle;
		this.organisationId = newOrganisationId;
		this.description = newDescription;
		this.reportSlug = newReportSlug;
		this.visibility = newVisibility;
	}

	UUID id() {
		return this.id;
	}

	String slug() {
		return this.slug;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ActionPlan plan && this.id.equals(plan.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}

package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;

/**
 * Actions that belong together because they were agreed together.
 */
@Entity
class ActionPlan extends AggregateRoot {

	private UUID partnershipId;

	private String slug;

	private String title;

	private @Nullable UUID organisationId;

	private @Nullable String description;

	private @Nullable String reportSlug;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	@SuppressWarnings("NullAway.Init")
	protected ActionPlan() {
	}

	ActionPlan(UUID partnershipId, String slug, String title, @Nullable UUID organisationId,
			@Nullable String description, @Nullable String reportSlug, Visibility visibility) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.slug = slug;
		apply(title, organisationId, description, reportSlug, visibility);
	}

	/** Replaces the content. */
	void update(String newTitle, @Nullable UUID newOrganisationId, @Nullable String newDescription,
			@Nullable String newReportSlug, Visibility newVisibility) {
		apply(newTitle, newOrganisationId, newDescription, newReportSlug, newVisibility);
	}

	private void apply(String newTitle, @Nullable UUID newOrganisationId, @Nullable String newDescription,
			@Nullable String newReportSlug, Visibility newVisibility) {
		Assert.hasText(newTitle, "A plan needs a title");
		this.title = newTitle;
		this.organisationId = newOrganisationId;
		this.description = newDescription;
		this.reportSlug = newReportSlug;
		this.visibility = newVisibility;
	}

	String slug() {
		return this.slug;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

}

package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A council's template for papers. Templates without a partnership are shared and
 * read-only.
 */
@Entity
class PaperTemplate extends AggregateRoot {

	private @Nullable UUID partnershipId;

	private String slug;

	private @Nullable LocalDate retiredOn;

	@Embedded
	private TemplateContent content;

	@SuppressWarnings("NullAway.Init")
	protected PaperTemplate() {
	}

	PaperTemplate(UUID partnershipId, String slug, TemplateContent content) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.slug = slug;
		this.content = content;
	}

	/** Replaces the settings for the whole paper. */
	void replace(TemplateContent newContent) {
		this.content = newContent;
	}

	void retire(@Nullable LocalDate day) {
		this.retiredOn = day;
	}

	boolean own() {
		return this.partnershipId != null;
	}

	TemplateContent content() {
		return this.content;
	}

	String slug() {
		return this.slug;
	}

	TemplateDetails details(TemplateParts parts) {
		return new TemplateDetails(id(), version(), this.slug, own(), this.retiredOn, this.content, parts);
	}

}

package org.throughline.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * How the papers of a council look. Those without a partnership are shared and never
 * change.
 */
@Entity
class PaperTemplate extends AggregateRoot {

	private @Nullable UUID partnershipId;

	private String slug;

	private @Nullable LocalDate retiredOn;

	@Embedded
	private TemplateContent content;

	@ElementCollection
	@CollectionTable(name = "template_line", joinColumns = @JoinColumn(name = "template_id"))
	@OrderColumn(name = "position")
	private List<TemplateParts.Line> lines = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "template_section", joinColumns = @JoinColumn(name = "template_id"))
	@OrderColumn(name = "position")
	private List<TemplateParts.Part> sections = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "template_source", joinColumns = @JoinColumn(name = "template_id"))
	@OrderColumn(name = "position")
	private List<TemplateParts.Source> sources = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "template_clearance", joinColumns = @JoinColumn(name = "template_id"))
	@OrderColumn(name = "position")
	private List<TemplateParts.Cleared> clearances = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected PaperTemplate() {
	}

	PaperTemplate(UUID partnershipId, String slug, TemplateContent content) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.slug = slug;
		this.content = content;
	}

	/** Replaces what it says of the whole paper. */
	void replace(TemplateContent newContent) {
		this.content = newContent;
	}

	/** Removes its parts. They are written again by {@link #fill}. */
	void empty() {
		this.lines.clear();
		this.sections.clear();
		this.sources.clear();
		this.clearances.clear();
	}

	void fill(TemplateParts parts) {
		this.lines.addAll(parts.lines());
		this.sections.addAll(parts.sections());
		this.sources.addAll(parts.sources());
		this.clearances.addAll(parts.clearances());
	}

	void retire(@Nullable LocalDate day) {
		this.retiredOn = day;
	}

	boolean own() {
		return this.partnershipId != null;
	}

	String slug() {
		return this.slug;
	}

	TemplateDetails details() {
		return new TemplateDetails(id(), version(), this.slug, own(), this.retiredOn, this.content,
				new TemplateParts(this.lines, this.sections, this.sources, this.clearances));
	}

}

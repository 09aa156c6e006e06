package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.OptimisticLock;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A section of a report: text under a heading in one part of the report.
 */
@Entity
class Section extends AggregateRoot implements ReportElement {

	private UUID reportId;

	private String slug;

	@OptimisticLock(excluded = true)
	private int position;

	@Embedded
	private SectionContent content;

	@SuppressWarnings("NullAway.Init")
	protected Section() {
	}

	Section(UUID id, UUID reportId, String slug, int position, SectionContent content) {
		super(id);
		Assert.hasText(slug, "a section has a slug");
		Assert.hasText(content.heading(), "a section has a heading");
		this.reportId = reportId;
		this.slug = slug;
		this.position = position;
		this.content = content;
	}

	void replaceContent(SectionContent newContent) {
		Assert.hasText(newContent.heading(), "a section has a heading");
		this.content = newContent;
	}

	UUID reportId() {
		return this.reportId;
	}

	String slug() {
		return this.slug;
	}

	SectionContent content() {
		return this.content;
	}

	@Override
	public int position() {
		return this.position;
	}

	@Override
	public void moveTo(int newPosition) {
		this.position = newPosition;
	}

}

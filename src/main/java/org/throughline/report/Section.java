package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A section of a report: text under a heading in one part of the report.
 */
@Entity
class Section extends ReportElement {

	private String slug;

	@Embedded
	private SectionContent content;

	@SuppressWarnings("NullAway.Init")
	protected Section() {
	}

	Section(UUID id, AnnualReport report, String slug, int position, SectionContent content) {
		super(id, report, position);
		Assert.hasText(slug, "a section has a slug");
		Assert.hasText(content.heading(), "a section has a heading");
		this.slug = slug;
		this.content = content;
	}

	/** Returns a copy with the same slug for another version of its report. */
	Section copy(AnnualReport report) {
		return new Section(TimeOrderedId.next(), report, this.slug, position(), this.content);
	}

	/** Takes the content of its copy in an amendment. */
	void amend(Section amended) {
		moveTo(amended.position());
		this.content = amended.content;
	}

	void replaceContent(SectionContent newContent) {
		Assert.hasText(newContent.heading(), "a section has a heading");
		this.content = newContent;
	}

	String slug() {
		return this.slug;
	}

	SectionContent content() {
		return this.content;
	}

}

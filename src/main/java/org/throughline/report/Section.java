package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A section of a report: text under a heading in one part of the report.
 */
@Entity
class Section extends ReportElement {

	private String slug;

	@Embedded
	private SectionContent content;

	private @Nullable UUID scrutineerId;

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
		return copy(report, this.content);
	}

	/**
	 * Returns a copy for the next report. A scrutineer's statement is not copied.
	 */
	Section inNextReport(AnnualReport report, boolean withText) {
		return copy(report, (withText && this.scrutineerId == null) ? this.content : this.content.withoutText());
	}

	private Section copy(AnnualReport report, SectionContent copied) {
		var copy = new Section(TimeOrderedId.next(), report, this.slug, position(), copied);
		copy.scrutineerId = this.scrutineerId;
		return copy;
	}

	/** Takes the content of its copy in an amendment. */
	void amend(Section amended) {
		moveTo(amended.position());
		this.content = amended.content;
		this.scrutineerId = amended.scrutineerId;
	}

	/** Marks an empty section as the place of a scrutineer's own statement. */
	void reserveFor(UUID appointmentId) {
		Assert.state(this.content.body().isEmpty(), "the words of others are not a scrutineer's");
		this.scrutineerId = appointmentId;
	}

	/** Whether only a scrutineer may change its words. */
	boolean isScrutineers() {
		return this.scrutineerId != null;
	}

	/** Replaces the text of a scrutineer's statement. */
	void replaceStatement(String body) {
		Assert.state(isScrutineers(), "a scrutineer changes only the own statement");
		this.content = new SectionContent(this.content.part(), this.content.heading(), body);
	}

	/**
	 * Replaces the content.
	 * @throws RuleViolation if it changes a scrutineer's statement
	 */
	void replaceContent(SectionContent newContent) {
		if (isScrutineers() && !newContent.equals(this.content.in(newContent.part()))) {
			throw new RuleViolation("body", "section.scrutineers");
		}
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

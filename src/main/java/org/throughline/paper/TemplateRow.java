package org.throughline.paper;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.hibernate.annotations.OptimisticLock;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A stored part of a template. Moving it is no change of what it says.
 */
@MappedSuperclass
abstract class TemplateRow<C extends TemplateParts.Content> extends AggregateRoot {

	private UUID templateId;

	private int number;

	@OptimisticLock(excluded = true)
	private int position;

	@Embedded
	private C content;

	@SuppressWarnings("NullAway.Init")
	protected TemplateRow() {
	}

	protected TemplateRow(UUID templateId, int number, int position, C content) {
		super(TimeOrderedId.next());
		this.templateId = templateId;
		this.number = number;
		this.position = position;
		this.content = content;
	}

	/** Returns a new row for a part. */
	static TemplateRow<?> of(UUID templateId, int number, int position, TemplateParts.Content content) {
		if (content instanceof TemplateParts.Line line) {
			return new LineRow(templateId, number, position, line);
		}
		if (content instanceof TemplateParts.Part section) {
			return new SectionRow(templateId, number, position, section);
		}
		if (content instanceof TemplateParts.Source source) {
			return new SourceRow(templateId, number, position, source);
		}
		return new ClearanceRow(templateId, number, position, (TemplateParts.Cleared) content);
	}

	C content() {
		return this.content;
	}

	@SuppressWarnings("unchecked")
	void replace(TemplateParts.Content changed) {
		this.content = (C) changed;
	}

	TemplatePart<C> details() {
		return new TemplatePart<>(id(), version(), this.number, this.content);
	}

	/** Returns it with other content, before it is stored. */
	TemplatePart<?> details(TemplateParts.Content changed) {
		return new TemplatePart<>(id(), version(), this.number, changed);
	}

	int number() {
		return this.number;
	}

	int position() {
		return this.position;
	}

	/** Changes places with another row. */
	void swap(TemplateRow<?> other) {
		int own = this.position;
		this.position = other.position;
		other.position = own;
	}

	@Entity(name = "TemplateLine")
	@Table(name = "template_line")
	static class LineRow extends TemplateRow<TemplateParts.Line> {

		@SuppressWarnings("NullAway.Init")
		protected LineRow() {
		}

		LineRow(UUID templateId, int number, int position, TemplateParts.Line content) {
			super(templateId, number, position, content);
		}

	}

	@Entity(name = "TemplateSection")
	@Table(name = "template_section")
	static class SectionRow extends TemplateRow<TemplateParts.Part> {

		@SuppressWarnings("NullAway.Init")
		protected SectionRow() {
		}

		SectionRow(UUID templateId, int number, int position, TemplateParts.Part content) {
			super(templateId, number, position, content);
		}

	}

	@Entity(name = "TemplateSource")
	@Table(name = "template_source")
	static class SourceRow extends TemplateRow<TemplateParts.Source> {

		@SuppressWarnings("NullAway.Init")
		protected SourceRow() {
		}

		SourceRow(UUID templateId, int number, int position, TemplateParts.Source content) {
			super(templateId, number, position, content);
		}

	}

	@Entity(name = "TemplateClearance")
	@Table(name = "template_clearance")
	static class ClearanceRow extends TemplateRow<TemplateParts.Cleared> {

		@SuppressWarnings("NullAway.Init")
		protected ClearanceRow() {
		}

		ClearanceRow(UUID templateId, int number, int position, TemplateParts.Cleared content) {
			super(templateId, number, position, content);
		}

	}

}

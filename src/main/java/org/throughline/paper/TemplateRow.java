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
 * A stored part of a template. Moving it does not change its content.
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
	TemplateRow() {
		super(TimeOrderedId.next());
	}

	/** Returns a new row for a part. */
	static TemplateRow<?> of(UUID templateId, int number, int position, TemplateParts.Content content) {
		TemplateRow<?> row = (content instanceof TemplateParts.Line) ? new LineRow()
				: (content instanceof TemplateParts.Part) ? new SectionRow()
						: (content instanceof TemplateParts.Source) ? new SourceRow() : new ClearanceRow();
		row.templateId = templateId;
		row.number = number;
		row.position = position;
		row.replace(content);
		return row;
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

	}

	@Entity(name = "TemplateSection")
	@Table(name = "template_section")
	static class SectionRow extends TemplateRow<TemplateParts.Part> {

	}

	@Entity(name = "TemplateSource")
	@Table(name = "template_source")
	static class SourceRow extends TemplateRow<TemplateParts.Source> {

	}

	@Entity(name = "TemplateClearance")
	@Table(name = "template_clearance")
	static class ClearanceRow extends TemplateRow<TemplateParts.Cleared> {

	}

}

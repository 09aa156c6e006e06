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

	@SuppressWarnings("NullAway.Init")
	protected TemplateRow() {
	}

	protected TemplateRow(UUID templateId, int number, int position) {
		super(TimeOrderedId.next());
		this.templateId = templateId;
		this.number = number;
		this.position = position;
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

	abstract C content();

	abstract void replace(TemplateParts.Content content);

	TemplatePart<C> details() {
		return new TemplatePart<>(id(), version(), this.number, content());
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

		@Embedded
		private TemplateParts.Line content;

		@SuppressWarnings("NullAway.Init")
		protected LineRow() {
		}

		LineRow(UUID templateId, int number, int position, TemplateParts.Line content) {
			super(templateId, number, position);
			this.content = content;
		}

		@Override
		TemplateParts.Line content() {
			return this.content;
		}

		@Override
		void replace(TemplateParts.Content changed) {
			this.content = (TemplateParts.Line) changed;
		}

	}

	@Entity(name = "TemplateSection")
	@Table(name = "template_section")
	static class SectionRow extends TemplateRow<TemplateParts.Part> {

		@Embedded
		private TemplateParts.Part content;

		@SuppressWarnings("NullAway.Init")
		protected SectionRow() {
		}

		SectionRow(UUID templateId, int number, int position, TemplateParts.Part content) {
			super(templateId, number, position);
			this.content = content;
		}

		@Override
		TemplateParts.Part content() {
			return this.content;
		}

		@Override
		void replace(TemplateParts.Content changed) {
			this.content = (TemplateParts.Part) changed;
		}

	}

	@Entity(name = "TemplateSource")
	@Table(name = "template_source")
	static class SourceRow extends TemplateRow<TemplateParts.Source> {

		@Embedded
		private TemplateParts.Source content;

		@SuppressWarnings("NullAway.Init")
		protected SourceRow() {
		}

		SourceRow(UUID templateId, int number, int position, TemplateParts.Source content) {
			super(templateId, number, position);
			this.content = content;
		}

		@Override
		TemplateParts.Source content() {
			return this.content;
		}

		@Override
		void replace(TemplateParts.Content changed) {
			this.content = (TemplateParts.Source) changed;
		}

	}

	@Entity(name = "TemplateClearance")
	@Table(name = "template_clearance")
	static class ClearanceRow extends TemplateRow<TemplateParts.Cleared> {

		@Embedded
		private TemplateParts.Cleared content;

		@SuppressWarnings("NullAway.Init")
		protected ClearanceRow() {
		}

		ClearanceRow(UUID templateId, int number, int position, TemplateParts.Cleared content) {
			super(templateId, number, position);
			this.content = content;
		}

		@Override
		TemplateParts.Cleared content() {
			return this.content;
		}

		@Override
		void replace(TemplateParts.Content changed) {
			this.content = (TemplateParts.Cleared) changed;
		}

	}

}

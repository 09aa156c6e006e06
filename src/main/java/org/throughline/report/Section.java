package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Prose of a report under a heading, read in one of its parts.
 */
@Entity
class Section implements ReportElement {

	@Id
	private UUID id;

	private UUID reportId;

	private String slug;

	@OptimisticLock(excluded = true)
	private int position;

	@Enumerated(EnumType.STRING)
	private ReportPart part;

	private String heading;

	private String body;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Section() {
	}

	Section(UUID id, UUID reportId, String slug, int position, ReportPart part, String heading, String body) {
		Assert.hasText(slug, "a section has a name in addresses");
		this.id = id;
		this.reportId = reportId;
		this.slug = slug;
		this.position = position;
		take(part, heading, body);
	}

	void write(ReportPart part, String heading, String body) {
		take(part, heading, body);
	}

	private void take(ReportPart part, String heading, String body) {
		Assert.hasText(heading, "a section has a heading");
		this.part = part;
		this.heading = heading;
		this.body = body;
	}

	UUID id() {
		return this.id;
	}

	UUID reportId() {
		return this.reportId;
	}

	String slug() {
		return this.slug;
	}

	ReportPart part() {
		return this.part;
	}

	String heading() {
		return this.heading;
	}

	String body() {
		return this.body;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public int position() {
		return this.position;
	}

	@Override
	public void moveTo(int position) {
		this.position = position;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Section section && this.id.equals(section.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}

package org.throughline.report;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The introduction of a list of statements of one kind.
 */
@Entity
class StatementList {

	@Id
	private UUID id;

	private UUID reportId;

	@Enumerated(EnumType.STRING)
	private StatementKind kind;

	private @Nullable String introduction;

	private @Nullable Integer declaredCount;

	private @Nullable String declaredAsWritten;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected StatementList() {
	}

	StatementList(UUID reportId, StatementKind kind) {
		this.id = TimeOrderedId.next();
		this.reportId = reportId;
		this.kind = kind;
	}

	/**
	 * Introduces the list.
	 * @param declared how many the report says there are, kept even where it lists
	 * another number (design, rule 7)
	 */
	void introduce(@Nullable String introduction, @Nullable Integer declared, @Nullable String declaredAsWritten) {
		Assert.isTrue(declared == null || declared >= 0, "a count is not negative");
		this.introduction = introduction;
		this.declaredCount = declared;
		this.declaredAsWritten = declaredAsWritten;
	}

	UUID id() {
		return this.id;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof StatementList list && this.id.equals(list.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
